import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { sql } from "../../../database/sql.ts";
import { notFound } from "../../../graphql/errors.ts";
import { jsonAnswer } from "../../../http/answer.ts";
import type { Answer } from "../../../http/answer.ts";
import { text } from "../../../locales/text.ts";
import type { RouteContext } from "../../../module.ts";
import { decodeId } from "../../../values/id.ts";
import { contentOf, reportUrl } from "../kept-files.ts";
import type { KeptFile } from "../kept-files.ts";

interface ReportRow {
  readonly id: string;
  readonly size: number;
  readonly madeAt: Date;
  readonly endsAt: Date;
}

const LISTED_MAX = 100;

const LIST = sql.read<ReportRow>("list the reports of imports")`
  select id, size, made_at as "madeAt", ends_at as "endsAt" from files
  where program_id = ${"programId"} and ends_at > ${"now"} and is_stored
    and purpose = 'IMPORT_REPORT'
  order by ends_at desc, id desc limit ${"limit"}
`;

const FIND = sql.read<KeptFile>("find the report of an import")`
  select id, purpose, encode(sha256, 'hex') as sha256, content from files
  where id = ${"id"} and program_id = ${"programId"} and ends_at > ${"now"} and is_stored
`;

/** The reports of imports, the newest first. */
export async function listReports(routeContext: RouteContext): Promise<Answer> {
  const { programId, now, publicUrl } = await reader(routeContext);
  const found = await routeContext.rows(LIST, { programId, now, limit: LISTED_MAX });
  const reports = found.map(({ id, ...report }) => ({
    url: reportUrl(publicUrl, id),
    ...report,
  }));
  return jsonAnswer(200, { reports });
}

/** Sends a report as JSON Lines, a piece at a time: it is kept compressed. */
export async function sendReport(
  { url = "" }: IncomingMessage,
  routeContext: RouteContext,
): Promise<Answer> {
  const { programId, now } = await reader(routeContext);
  const name = url.split("?", 1)[0]!.slice("/admin/files/".length);
  const id = decodeId("file", name);
  const [file] = id ? await routeContext.rows(FIND, { id, programId, now }) : [];
  if (!file) throw notFound(text("files.noSuchFile"));
  const content = await contentOf(file, routeContext.files.store);
  return {
    status: 200,
    headers: {
      "content-type": "application/x-ndjson",
      "content-disposition": `attachment; filename="${name}.jsonl"`,
      "cache-control": "no-store",
    },
    text: "",
    stream: Readable.from([content]).pipe(createGunzip()).setEncoding("utf8"),
  };
}

/** Whoever reads members reads what is said of their lines. */
async function reader(routeContext: RouteContext) {
  const caller = await routeContext.identify("admin", "members:read");
  const { now, publicUrl } = await routeContext.contextFor(caller);
  return { programId: caller.programId, now, publicUrl };
}
