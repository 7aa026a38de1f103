/** Wrong use or configuration: bad YAML, unknown home city, two policies of one date. Exit status 2. */
export class UsageError extends Error {}

/** The data has errors and the build is strict. Exit status 1. */
export class DataError extends Error {}
