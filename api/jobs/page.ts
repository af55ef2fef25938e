import type { RunStatement } from "../database/sql.ts";
import type { TaskWrite } from "./scheduled-task.ts";
import type { KeyRing } from "../values/key-ring.ts";

/** A page for people who follow a link: to look at it changes nothing, since programs that look for harm follow links too. */
export interface Page {
  /** The path it begins with, such as `/unsubscribe`. */
  readonly path: string;
  answer(context: PageContext, request: PageRequest): Promise<PageAnswer>;
}

/** What a page works with. */
export interface PageContext {
  /** Runs a statement by itself. */
  readonly rows: RunStatement;
  readonly keyRing: KeyRing;
  /** One write, in a transaction of its own. */
  write(programId: string, call: TaskWrite): Promise<void>;
}

export interface PageRequest {
  readonly method: "GET" | "POST";
  /** What follows the page's path, without the slash before it. */
  readonly rest: string;
  readonly query: URLSearchParams;
  /** Of a POST: a form, as it was sent. */
  readonly body: string;
  /** The language that the browser asks for. */
  readonly language: "en" | "vi";
}

export interface PageAnswer {
  readonly status: number;
  readonly html: string;
}
