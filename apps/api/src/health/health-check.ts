/** One thing without which the platform cannot work. Each is a file in checks/ and a line in the list of `Health`. */
export interface HealthCheck {
  /** Looks now, within two seconds. @throws Refusal what is wrong, for the operator */
  look(): Promise<void>;
}
