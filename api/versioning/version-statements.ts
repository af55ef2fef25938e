import { sql } from "../database/sql.ts";
import type { StoredVersion } from "./version.ts";

/** The table of a thing's versions. */
export interface VersionTable {
  readonly name: string;
  /** The column that names the thing. */
  readonly owner: string;
}

// What people know the caller by: its name, or that of its key.
const CALLER = sql`coalesce(
  (select u.name from staff s join auth.users u on u.id = s.user_id
    where s.program_id = ${"programId"} and s.id = ${"credentialId"}),
  (select name from access_keys where program_id = ${"programId"} and id = ${"credentialId"}),
  ${"callerKind"}
)`;

/** The statements of one version table. */
export function versionStatements({ name, owner }: VersionTable) {
  const [versions, ownerId] = [sql.raw(name), sql.raw(owner)];
  return {
    read: sql.read<StoredVersion>(`read the versions of a thing in ${name}`)`
      select version, status, definition, saved_at as "savedAt", saved_by as "savedBy",
        published_at as "publishedAt", published_by as "publishedBy", in_force_from as "inForceFrom"
      from ${versions} where ${ownerId} = ${"id"} order by version desc
    `,
    // A draft that is saved again gets a new number, so that others who edited the older one
    // notice.
    saveDraft: sql.write(`save a draft in ${name}`)`
      with redrafted as (
        update ${versions} set version = ${"version"}, definition = ${"definition"},
          saved_at = ${"now"}, saved_by = ${CALLER}
        where ${ownerId} = ${"id"} and status = 'DRAFT' returning 1
      )
      insert into ${versions} (${ownerId}, version, status, definition, saved_at, saved_by)
      select ${"id"}, ${"version"}, 'DRAFT', ${"definition"}, ${"now"}, ${CALLER}
      where not exists (select from redrafted)
    `,
    publish: sql.write(`publish a draft in ${name}`)`
      update ${versions} set status = 'PUBLISHED', published_at = ${"now"},
        published_by = ${CALLER}, in_force_from = ${"at"}
      where ${ownerId} = ${"id"} and version = ${"version"} and status = 'DRAFT'
    `,
    discardDraft: sql.write(`discard a draft in ${name}`)`
      update ${versions} set status = 'DISCARDED' where ${ownerId} = ${"id"} and status = 'DRAFT'
    `,
    cancel: sql.write(`cancel a scheduled version in ${name}`)`
      update ${versions} set status = 'CANCELLED'
      where ${ownerId} = ${"id"} and version = ${"version"} and status = 'PUBLISHED'
    `,
  };
}

export type VersionStatements = ReturnType<typeof versionStatements>;
