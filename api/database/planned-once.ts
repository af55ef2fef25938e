/**
 * Settings of a connection whose prepared statements find their rows by a key: PostgreSQL plans each once, not for its
 * values, which took a third of a page's time there. A plan made while a table was empty must still suit it when it has
 * grown, so it never reads whole tables where there is an index.
 */
export const PLANNED_ONCE = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off";
