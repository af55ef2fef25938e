import type { ReadRows } from "../database/transaction-rows.ts";
import type { DutyWrite } from "./duty.ts";
import type { Seal } from "./seal.ts";

/** A page for people who follow a link: to look at it changes nothing, since programs that look for harm follow links too. */
export interface Page {
  /** The path it begins with, such as `/unsubscribe`. */
  readonly path: string;
  answer(scene: PageScene, request: PageRequest): Promise<PageAnswer>;
}

/** What a page works with. */
export interface PageScene {
  /** Runs a statement by itself. */
  readonly rows: ReadRows;
  readonly seal: Seal;
  /** One write, in a transaction of its own. */
  write(programId: string, call: DutyWrite): Promise<void>;
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
