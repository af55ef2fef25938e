/** What somebody typed wrong, and what to type instead: shown without a stack. */
export class UsageError extends Error {}
