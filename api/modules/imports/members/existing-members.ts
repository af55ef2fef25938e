import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import { sortName } from "../../members/profile.ts";
import type { Identity } from "../../members/identity.ts";
import { identitiesOf } from "../../members/add-member.ts";
import type { TrialRun } from "../../../writes/trying/trial-run.ts";
import type { MemberLine } from "./member-line.ts";

interface FoundIdentity {
  readonly kind: Identity["kind"];
  /** Null for a line of a trial run, which made nobody a member. */
  readonly memberId: string | null;
  readonly externalId: string | null;
  readonly status: string;
}

/** Whom a line is of, and who has what it brings. */
export interface ExistingMembers {
  /** The member that it is of; null where it is new. */
  readonly own: FoundIdentity | null;
  /** Others who have an identity of it. */
  readonly others: readonly FoundIdentity[];
  /** Whether somebody else has its name and birthday. */
  readonly hasTwin: boolean;
}

// Each identity is looked up for itself (`limit`). Joined as a list, they were planned for the
// empty tables that an import begins with: each line read all identities of the program, which took
// nineteen twentieths of the time.
const FIND_BY_IDENTITIES = sql.read<FoundIdentity>("find who has the identities of a line")`
  select g.kind, i.member_id as "memberId", p.external_id as "externalId", m.status
  from (values ('EXTERNAL_ID', ${"externalId"}::text), ('EMAIL', ${"email"}::text),
    ('PHONE', ${"phone"}::text), ('MEMBER_NUMBER', ${"memberNumber"}::text)) as g (kind, value)
  cross join lateral (
    select member_id from member_identities
    where program_id = ${"programId"} and kind = g.kind and value = g.value
    limit 1
  ) i
  join members m on m.id = i.member_id
  left join member_profiles p on p.member_id = i.member_id
`;

const FIND_TWIN = sql.read<{ externalId: string | null }>("find a member of a name and birthday")`
  select external_id as "externalId" from member_profiles
  where program_id = ${"programId"} and birth_date = ${"birthDate"}::date
    and sort_name = ${"sortName"} and external_id is distinct from ${"externalId"}
  limit 1
`;

/** What earlier lines of a trial run have taken of what a line takes, and who they are of. */
export interface EarlierLines {
  readonly trial: TrialRun;
  readonly claims: ReadonlyMap<string, string>;
}

/** Finds whom a line is of, among members and, in a trial run, among its earlier lines. */
export async function existingMembers(
  work: Work,
  line: MemberLine,
  earlier: EarlierLines | null,
): Promise<ExistingMembers> {
  const { programId } = work;
  const { externalId, memberNumber } = line;
  const { email, phone } = line.profile;
  const twin = twinOf(line);
  const [found, twins] = await Promise.all([
    work.rows(FIND_BY_IDENTITIES, { programId, externalId, email, phone, memberNumber }),
    twin ? work.rows(FIND_TWIN, { programId, externalId, ...twin }) : [],
  ]);
  const tried = earlier ? foundEarlier(line, earlier) : { own: null, others: [] };
  const own = found.find(({ kind }) => kind === "EXTERNAL_ID") ?? tried.own;
  const others = found.filter(({ memberId }) => memberId !== own?.memberId);
  const hasTwin = twins.length > 0 || earlier?.claims.has(twinText(line)) === true;
  return { own, others: [...others, ...tried.others], hasTwin };
}

/** The same among the lines before it in a trial run. */
function foundEarlier(
  line: MemberLine,
  { claims, trial }: EarlierLines,
): Pick<ExistingMembers, "own" | "others"> {
  const itself = trial.ownerOf(line.externalId);
  const claimed = namesOf(line).flatMap((name): (FoundIdentity & { owner: string })[] => {
    const owner = claims.get(identityText(name));
    if (owner === undefined) return [];
    return [{ kind: name.kind, memberId: null, externalId: null, status: "ACTIVE", owner }];
  });
  const own = claimed.find(({ kind }) => kind === "EXTERNAL_ID") ?? null;
  return { own, others: claimed.filter(({ owner }) => owner !== itself) };
}

/** What a line takes for itself; two lines of which one waits for the other share some of it. */
export function claimedBy(line: MemberLine): string[] {
  const twin = twinOf(line) ? [twinText(line)] : [];
  return [...namesOf(line).map(identityText), ...twin];
}

function namesOf({ profile, memberNumber }: MemberLine): Identity[] {
  const number: Identity[] = memberNumber ? [{ kind: "MEMBER_NUMBER", value: memberNumber }] : [];
  return [...identitiesOf(profile), ...number];
}

const identityText = ({ kind, value }: Identity) => `${kind} ${value}`;

function twinText(line: MemberLine): string {
  const twin = twinOf(line);
  return `TWIN ${twin?.birthDate} ${twin?.sortName}`;
}

/** By what a line may be the same person as somebody; null where it says too little. */
function twinOf({ profile }: MemberLine) {
  const { birthDate, givenName, familyName } = profile;
  if (!birthDate || !givenName || !familyName) return null;
  return { birthDate, sortName: sortName(profile) };
}
