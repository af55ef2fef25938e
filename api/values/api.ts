/** The APIs of the server, each with a schema and an endpoint of its own. */
export const apis = ["storefront", "admin", "partner"] as const;
export type Api = (typeof apis)[number];
