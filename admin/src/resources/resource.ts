import type { BaseRecord } from "@refinedev/core";
import type { TypedDocument } from "../../../client/create-client.ts";
import { api } from "../api.ts";

/** A page of a list, as every list of the admin API takes it. */
export interface ListRequest {
  readonly first: number;
  readonly offset: number;
  readonly search?: string;
  readonly where?: object;
  readonly orderBy?: { field: string; direction: "ASC" | "DESC" };
}

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly BaseRecord[];
}

/** How the records of a resource are read: its typed documents, and where the answer has them. */
export interface Resource {
  list(request: ListRequest): Promise<Listed>;
}

/** A list by its document. */
export function listBy<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  read: (result: Result) => Listed,
): Resource["list"] {
  return async (request) => read(await api.query(document, request as never));
}
