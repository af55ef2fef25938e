import type { IncomingMessage } from "node:http";
import { jsonAnswer } from "../../http/answer.ts";
import { badRequest, methodNotAllowed } from "../../http/http-error.ts";
import { chunksOf, isEncoded, mediaTypeOf } from "../../http/read-body.ts";
import { readColumnMap } from "../../http/tables/table-rows.ts";
import { text } from "../../locales/text.ts";
import type { ModuleRoute } from "../../module.ts";
import { Turns } from "../../values/turns.ts";
import { importMembers } from "./import-members.ts";
import type { MemberProblem } from "./import-members.ts";
import { importRows } from "./import-rows.ts";
import type { ImportFormat } from "./import-rows.ts";
import { KeptReport } from "./kept-report.ts";
import { MEMBER_FIELDS } from "./members/member-line.ts";
import { TrialRun } from "../../writes/trying/trial-run.ts";

const FORMATS: Readonly<Record<string, ImportFormat>> = {
  "application/x-ndjson": "jsonl",
  "application/jsonl": "jsonl",
  "text/csv": "csv",
};

const PROBLEMS_MAX = 1000;

/**
 * `POST /admin/import/members` with an admin key: a member on each line, as many as there are. The
 * address says how: `?dryRun=true&update=true&welcome=true&events=true`, and `map` for the columns
 * of a table. Imports of a program take turns. The whole report is kept for a while.
 */
export const membersRoute: ModuleRoute = {
  path: "/admin/import/members",
  streams: true,
  async answer(request, _exchange, routeContext) {
    const scopes = ["members:write", "points:write", "tiers:write"];
    const caller = await routeContext.identify("admin", ...scopes);
    const { format, columns, isTrial, ...flags } = readRequest(request);
    const rows = importRows(chunksOf(request), { format, columns, fields: MEMBER_FIELDS });
    const problems = new FirstProblems();
    // A trial run leaves nothing behind.
    const kept = isTrial ? null : new KeptReport();
    const report = async (found: MemberProblem[]) => {
      problems.add(found);
      await kept?.add(found);
    };
    const context = await routeContext.contextFor(caller);
    const counts = await turns.run(caller.programId, async () => {
      await using trial = isTrial ? TrialRun.of(caller.programId, routeContext) : null;
      const fresh = await context.refreshed();
      return await importMembers(fresh, rows, { ...flags, trial, report });
    });
    const url = (await kept?.keep(context, routeContext, counts)) ?? null;
    return jsonAnswer(200, { dryRun: isTrial, ...counts, ...problems.shown, report: url });
  },
};

/** So many problems are answered; the others are counted. */
class FirstProblems {
  readonly #problems: MemberProblem[] = [];
  #count = 0;

  add(found: readonly MemberProblem[]): void {
    this.#count += found.length;
    this.#problems.push(...found.slice(0, PROBLEMS_MAX - this.#problems.length));
  }

  get shown() {
    const problems = this.#problems;
    return { problems, problemsLeftOut: this.#count - problems.length };
  }
}

const turns = new Turns();

function readRequest(request: IncomingMessage) {
  if (request.method !== "POST") throw methodNotAllowed(text("imports.postOnly"), "POST");
  const format = FORMATS[mediaTypeOf(request)];
  if (!format) throw badRequest(text("imports.sendLines"), 415);
  if (isEncoded(request)) throw badRequest(text("http.sendUncompressed"), 415);
  const { searchParams } = new URL(request.url!, "http://localhost");
  const map = searchParams.get("map");
  const isOn = (name: string) => searchParams.get(name) === "true";
  return {
    format,
    columns: map === null ? undefined : readColumnMap(map),
    isTrial: isOn("dryRun"),
    update: isOn("update"),
    welcome: isOn("welcome"),
    events: isOn("events"),
  };
}
