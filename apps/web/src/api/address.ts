type ParameterNames<Route extends string> = Route extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterNames<Rest>
  : Route extends `${string}:${infer Name}`
    ? Name
    : never;

/** The path parts a route of the contract asks for, e.g. `{ agencyId, year }`. */
export type PathParameters<Route extends string> = Readonly<Record<ParameterNames<Route>, string | number>>;

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The address of a route with its path parts and query filled in; absent query values are left out. */
export function addressOf<Route extends string>(
  route: Route,
  parameters: PathParameters<Route>,
  query: Query = {},
): string {
  const values: Readonly<Record<string, string | number>> = parameters;
  const path = route.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString();
  return search ? `${path}?${search}` : path;
}
