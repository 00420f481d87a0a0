/** Every migration in order; a feature that changes the schema adds one here. */
export const migrations = [];
