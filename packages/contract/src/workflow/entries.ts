import type { Permission } from '../accounts/roles.ts';

/** How a state is marked wherever it is shown: the web has a shape and a colour for each of these. */
export type Tone = 'idle' | 'begun' | 'back' | 'waiting' | 'done';

/**
 * Words that depend on what the report covers: of its own office, it is added to the totals; of a government's whole area,
 * it is the published report and is not.
 */
export type Worded = (coversArea: boolean) => string;

/** All that a state of a submission is. */
export interface StateEntry {
  /** As people call it. */
  readonly name: string;
  readonly tone: Tone;
  /** Whether it counts as handed in. `before`: it was, and went back to the agency. */
  readonly handedIn: 'notYet' | 'before' | 'now';
  /** Whether it waits for the decision of a supervisor. */
  readonly waits: boolean;
  /** Whether the version that was decided on holds: shown to leaders, and added to the totals unless it covers an area. */
  readonly counts: boolean;
  /** What the agency reads of it, after “2025 年度报告”. Null while the round and what was saved say what is asked. */
  readonly news: string | Worded | null;
  /**
   * Why nobody can add a version, and who can do something about it, after “2025 年度报告”. Null where everybody may who may
   * write or import.
   */
  readonly locked: string | null;
  /** The state it goes over to when a version comes in; it stays what it is where this is left out. */
  readonly withVersion?: string;
}

/** Whose step it is, among those who have the permission and see the report. */
export type TransitionScope =
  /** The agency whose report it is. */
  | 'ownAgency'
  /** Everyone whose area the agency is in, itself included. */
  | 'area'
  /** The agency directly above; the top of the tree has nobody above it and decides itself. */
  | 'directlyAbove'
  /** The top of the tree. */
  | 'top';

/**
 * While a step can be taken: always, while the round of the year is open, or once the year's reports are no longer
 * collected, because the year has no round or it is closed.
 */
export type TransitionTime = 'always' | 'whileOpen' | 'afterwards';

/** A reason asked for: how many characters at least, and what is stated where they are missing. */
export interface ReasonAsked {
  readonly atLeast: number;
  readonly otherwise: string;
}

/**
 * All that a step from one state to another is. What it does besides follows from the two states: a report is handed in,
 * goes back to its agency, begins to count or stops counting. From a state that counts to one that does, a newer version
 * counts in the place of the one before.
 */
export interface TransitionEntry {
  /** On its button, and in the trail between who did it and the version: 王芳提交第 3 版. */
  readonly name: string;
  /** In the record of changes and beside the version. */
  readonly recorded: string;
  readonly from: readonly string[];
  readonly to: string;
  /**
   * The step that it takes back, which is possible as long as nobody has opened what that put forward: the report is again in
   * the state it was in before. `to` is that of a report which never went back.
   */
  readonly undoes?: string;
  readonly permission: Permission;
  readonly by: TransitionScope;
  readonly when: TransitionTime;
  /** Whether it is only for versions that a supervisor brought in: what its agency made is decided on in its own way. */
  readonly ofBroughtIn: boolean;
  /** Whether it answers a request of the agency to correct what counts: it can be taken only while one is open. */
  readonly onRequest?: boolean;
  /** What it is called once it has happened. */
  readonly event: string;
  readonly asks: {
    /** The version that was seen: another one has changed meanwhile. */
    readonly version: boolean;
    /** Why findings may stay as they are. */
    readonly explanations: boolean;
    readonly reason: ReasonAsked | null;
    /** A reason where something is open in the report: an error that stays, a doubt that nobody has settled. */
    readonly reasonOverOpen: ReasonAsked | null;
    /** What is to be changed, in numbered points, with a day by which they are to be answered. */
    readonly points: boolean;
  };
  /** What it will do, for the dialog that asks for a reason. */
  readonly warning: string | Worded | null;
  /** What it has done, for the person who did it. */
  readonly done: (agencyName: string, coversArea: boolean) => string;
}

/** A way in which versions come in. */
export interface VersionEntry {
  /** In the trail. */
  readonly name: string;
  /** In the record of changes. */
  readonly recorded: string;
  readonly event: string;
  /** Whether it was read from a file. */
  readonly isRead: boolean;
  /**
   * Whether a supervisor brought it in for an agency, after the year's reports were collected. It comes in also beside a
   * version that counts, which goes on counting until the newer one does.
   */
  readonly isBroughtIn: boolean;
}

export interface Workflow {
  /** From nothing to done. The first is that of a report of which nothing has come in. */
  readonly states: Readonly<Record<string, StateEntry>>;
  readonly transitions: Readonly<Record<string, TransitionEntry>>;
  readonly versions: Readonly<Record<string, VersionEntry>>;
}
