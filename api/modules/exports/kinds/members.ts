import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import { encodeId } from "../../../values/id.ts";
import { inLocale } from "../../../values/localized.ts";
import { countMembers, listMembers } from "../../care/list-members.ts";
import type { ListMembers } from "../../care/list-members.ts";
import { openLots } from "../../ledger/member-wallet.ts";
import { memberProfiles, provenConsents } from "../../members/member-profile.ts";
import { programSnapshot } from "../../programs/program.ts";
import { heldTiers } from "../../tiers/settle-standings.ts";
import { nextPlace, PAGE_SIZE } from "../export-kind.ts";
import type { ExportKind } from "../export-kind.ts";

const PAGE = sql.read<{ id: string }>("list the members of an export")`
  select id from members
  where program_id = ${"programId"} and status <> 'CLOSED' and kind <> 'HOUSEHOLD'
    and (${"after"}::uuid is null or id > ${"after"}::uuid)
  order by id limit ${"limit"}
`;

const COLUMNS = [
  "externalId",
  "email",
  "phone",
  "memberNumber",
  "kind",
  "givenName",
  "familyName",
  "birthDate",
  "gender",
  "locale",
  "address.line1",
  "address.city",
  "address.province",
  "address.countryCode",
  "occupation",
  "interests",
  "joinedAt",
  "consents",
  "points",
  "tier.name",
  "tier.until",
];

/** Members as an import reads them; closed accounts have nothing to take along. */
export const memberExport: ExportKind<string> = {
  name: "members",
  scopes: ["members:read", "program:write"],
  columns: COLUMNS,
  async page(context, after) {
    const { programId } = context.configuration;
    const found = await context.lane.rows(PAGE, { programId, after, limit: PAGE_SIZE });
    const lines = await linesOf(
      context,
      found.map(({ id }) => id),
    );
    return {
      lines: lines.map(({ id: _, status: __, ...line }) => line),
      next: nextPlace(found, ({ id }) => id),
    };
  },
  listed: {
    types: { where: "MemberFilter", orderBy: "MemberOrder" },
    // Whether an account is open is no matter of course there.
    columns: ["id", "status", ...COLUMNS],
    count: (context, choice) => countMembers(context, choice as ListMembers),
    async page(context, choice, after) {
      const page = { ...(choice as ListMembers), first: LIST_PAGE_SIZE, after };
      const { nodes, pageInfo } = await listMembers(context, page);
      const lines = await linesOf(
        context,
        nodes.map(({ memberId }) => memberId),
      );
      return { lines, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
    },
  },
};

/** As many as a page of a list may have. */
const LIST_PAGE_SIZE = 100;

interface MemberLine {
  readonly id: string;
  readonly status: string;
}

async function linesOf(context: Context, memberIds: readonly string[]): Promise<MemberLine[]> {
  const { lane, configuration, now } = context;
  const { programId } = configuration;
  const { defaultLocale } = configuration.part(programSnapshot);
  const [profiles, consents, lots, tiers] = await Promise.all([
    memberProfiles(lane.rows, { memberIds, programId }),
    provenConsents(lane.rows, memberIds),
    openLots(lane, { memberIds, now }),
    heldTiers(context, memberIds),
  ]);
  const consentsOf = Map.groupBy(consents, ({ memberId }) => memberId);
  const lotsOf = Map.groupBy(lots, ({ memberId }) => memberId);
  return memberIds.flatMap((memberId) => {
    const profile = profiles.get(memberId);
    if (!profile) return [];
    const held = tiers.get(memberId);
    const { email, phone, memberNumber, kind, givenName, familyName, birthDate } = profile;
    const { gender, locale, address, occupation, interests } = profile;
    return [
      {
        id: encodeId("mem", memberId),
        status: profile.status,
        // A line is known by it; who has none is known by the member's own id.
        externalId: profile.externalId ?? encodeId("mem", memberId),
        email,
        phone,
        memberNumber,
        kind,
        givenName,
        familyName,
        birthDate,
        gender,
        locale,
        address,
        occupation,
        interests,
        joinedAt: profile.enrolledAt,
        consents: consentsOf.get(memberId)?.map(({ memberId: _, ...consent }) => consent) ?? [],
        points: lotsOf.get(memberId)?.map(({ memberId: _, ...lot }) => lot) ?? [],
        tier: held && { name: inLocale(held.tier.names, defaultLocale), until: held.untilDay },
      },
    ];
  });
}
