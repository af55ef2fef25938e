import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import { decodeId } from "../../values/id.ts";
import { outdatedVersion } from "../../versioning/outdated-version.ts";
import { refusal, Refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";

export interface SavePartner {
  /** The public id; none for a new one. */
  readonly id?: string | null;
  readonly version?: number | null;
  readonly name: string;
  readonly source?: string | null;
  readonly status?: "ACTIVE" | "ARCHIVED" | null;
}

interface StoredPartner {
  readonly version: number;
  readonly source: string | null;
  readonly status: "ACTIVE" | "ARCHIVED";
}

const NAME_LONGEST = 100;

const READ_PARTNER = sql.read<StoredPartner>("read a partner to edit it")`
  select version, source, status from partners
  where program_id = ${"programId"} and id = ${"partnerId"}
`;

const FIND_SAME = sql.read<{ sameName: boolean; sameSource: boolean }>("find partners like one")`
  select lower(name) = lower(${"name"}) and status = 'ACTIVE' and ${"status"}::text = 'ACTIVE'
    as "sameName", source = ${"source"} as "sameSource"
  from partners where program_id = ${"programId"} and id <> ${"partnerId"}
    and (lower(name) = lower(${"name"}) or source = ${"source"})
`;

const SAVE_PARTNER = sql.write("save a partner")`
  insert into partners (id, program_id, name, source, status, created_at)
  values (${"partnerId"}, ${"programId"}, ${"name"}, ${"source"}, ${"status"}, ${"now"})
  on conflict (id) do update set name = excluded.name, source = excluded.source,
    status = excluded.status, version = partners.version + 1
`;

/**
 * Adds a partner, or edits one.
 * @throws Refusal REQUIRED, NOT_FOUND, EDITED_MEANWHILE; INVALID, PARTNER_TAKEN.
 */
export async function savePartner(work: Work, input: SavePartner): Promise<{ partnerId: string }> {
  const { programId, now } = work;
  // The program's lock: two who take one name at once do so one after the other.
  await work.changeConfiguration();
  const { partnerId, before } = await partnerToSave(work, input);
  const name = input.name.trim();
  const source = input.source === undefined ? (before?.source ?? null) : input.source?.trim();
  const status = input.status ?? before?.status ?? "ACTIVE";
  const stored = { partnerId, name, source: source ?? null, status };
  const reasons = [...lengthProblems(name, source), ...(await takenProblems(work, stored))];
  if (reasons.length > 0) throw new Refusal(...reasons);

  await work.rows(SAVE_PARTNER, { ...stored, programId, now });
  work.audit({ subjectId: partnerId });
  return { partnerId };
}

async function partnerToSave({ rows, programId }: Work, { id, version }: SavePartner) {
  if (id == null) {
    if (version == null) return { partnerId: uuidv7(), before: null };
    throw refusal("REQUIRED", ["input", "id"], text("partners.idMissing"));
  }
  if (version == null) {
    throw refusal("REQUIRED", ["input", "version"], text("partners.versionMissing"));
  }
  const partnerId = decodeId("ptn", id);
  const [before] = partnerId ? await rows(READ_PARTNER, { programId, partnerId }) : [];
  if (!partnerId || !before) {
    throw refusal("NOT_FOUND", ["input", "id"], text("partners.noSuchPartner"));
  }
  if (before.version !== version) throw outdatedVersion(before.version);
  return { partnerId, before };
}

function lengthProblems(name: string, source: string | null | undefined): RefusalReason[] {
  const message = text("partners.nameLength", { max: NAME_LONGEST });
  const isFit = (given: string) => given !== "" && [...given].length <= NAME_LONGEST;
  return [
    ...(isFit(name) ? [] : [problem("INVALID", "name", message)]),
    ...(source == null || isFit(source) ? [] : [problem("INVALID", "source", message)]),
  ];
}

interface Identified {
  readonly partnerId: string;
  readonly name: string;
  readonly source: string | null;
  readonly status: string;
}

async function takenProblems(work: Work, stored: Identified): Promise<RefusalReason[]> {
  const others = await work.rows(FIND_SAME, { ...stored, programId: work.programId });
  const [byName, bySource] = [
    others.some(({ sameName }) => sameName),
    others.some(({ sameSource }) => sameSource),
  ];
  return [
    ...(byName ? [problem("PARTNER_TAKEN", "name", text("partners.nameTaken"))] : []),
    ...(bySource ? [problem("PARTNER_TAKEN", "source", text("partners.sourceTaken"))] : []),
  ];
}

function problem(code: RefusalReason["code"], field: string, message: Text): RefusalReason {
  return { code, field: ["input", field], message };
}
