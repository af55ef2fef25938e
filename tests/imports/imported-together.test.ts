import fc from "fast-check";
import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { randomRuns, SEED } from "../harness/random-runs.ts";
import { storedDifferences } from "../harness/stored-purchases.ts";
import { importMembers } from "./member-lines.ts";
import type { ImportAnswer } from "./member-lines.ts";

/** Lines that often share an identity, or a name and birthday, with another. */
const line = fc.record(
  {
    externalId: fc.integer({ min: 1, max: 24 }).map((at) => `who-${at}`),
    email: fc.integer({ min: 1, max: 30 }).map((at) => `Who${at}@example.com`),
    phone: fc.oneof(
      fc.integer({ min: 10, max: 40 }).map((at) => `+849010000${at}`),
      fc.constant("0120 123 4567"),
      fc.constant("12"),
    ),
    memberNumber: fc.integer({ min: 1, max: 60 }).map((at) => `card-${1000 + at}`),
    givenName: fc.constantFrom("Lan", "Mai", "Hoa"),
    familyName: fc.constantFrom("Nguyễn", "Trần"),
    birthDate: fc.constantFrom("1990-02-28", "1991-03-01", "2999-01-01"),
    joinedAt: fc.constantFrom("2021-03-04", "2024-12-31T10:00:00+07:00"),
    tier: fc.constantFrom("Silver", "Nowhere"),
    points: fc.oneof(
      fc.integer({ min: -1, max: 300 }),
      fc.array(
        fc.record({
          points: fc.integer({ min: 0, max: 90 }),
          expiresAt: fc.constantFrom("2027-01-01", "2020-01-01", null),
        }),
        { maxLength: 3 },
      ),
    ),
    consents: fc.constant([
      { purpose: "marketing", channel: "email", granted: true, source: "form" },
    ]),
  },
  { requiredKeys: ["externalId"] },
);
const lines = fc.array(line, { minLength: 40, maxLength: 60, size: "max" });

/** What an import leaves beside what `storedDifferences` compares. */
async function members(program: TestProgram): Promise<object[]> {
  return program.sql(`
    select p.external_id, p.email, p.phone, p.display_name, p.birth_date, m.enrolled_at,
      (select json_agg(i.kind || case when i.kind = 'MEMBER_NUMBER' and i.value not like 'CARD1%'
         then '' else i.value end order by i.kind, i.value)
         from member_identities i where i.member_id = m.id) as identities,
      (select json_agg(to_jsonb(c) - '{id,member_id}'::text[])
         from consents c where c.member_id = m.id) as consents,
      (select json_agg(json_build_array(g.until_day, g.reason))
         from tier_grants g where g.member_id = m.id) as grants,
      (select count(*) from referral_traces t where t.member_id = m.id) as traces
    from members m join member_profiles p on p.member_id = m.id
    where m.program_id = '${program.programId}' order by 1`);
}

/** Sends each line by itself, and adds the answers up. */
async function oneByOne(program: TestProgram, all: readonly object[], query: string) {
  const answers: ImportAnswer[] = [];
  for (const one of all) answers.push(await importMembers(program, [one], query));
  const problems = answers.flatMap((answer, at) =>
    answer.problems.map((problem) => ({ ...problem, line: at + 1 })),
  );
  const sum = (name: "imported" | "updated" | "known" | "refused" | "twins" | "convertedPhones") =>
    answers.reduce((total, answer) => total + answer[name], 0);
  return {
    lines: all.length,
    imported: sum("imported"),
    updated: sum("updated"),
    known: sum("known"),
    refused: sum("refused"),
    twins: sum("twins"),
    convertedPhones: sum("convertedPhones"),
    problems,
  };
}

const nameless = ({ report: _, dryRun: __, problems, ...counts }: ImportAnswer) => ({
  ...counts,
  problems: problems.map(({ message: _, ...problem }) => problem),
});

test.each(["", "?update=true"])(
  `members who are imported together are those of their lines one by one (%s, SEED=${SEED})`,
  async (query) => {
    for (const sample of fc.sample(lines, randomRuns(2))) {
      const [together, single] = [await openProgram(), await openProgram()];
      const asTrial = `${query ? `${query}&` : "?"}dryRun=true`;

      const trial = await importMembers(together, sample, asTrial);
      const answer = await importMembers(together, sample, query);
      const expected = await oneByOne(single, sample, query);

      expect(answer).toMatchObject(expected);
      // A trial run knows earlier lines by their hashes only, and can't name them.
      if (!query) expect(nameless(trial)).toEqual(nameless(answer));
      expect(await members(together)).toEqual(await members(single));
      expect(await storedDifferences(together, single)).toEqual([]);
      expect(await together.admin.verify()).toMatchObject({ ok: true, problems: [] });
    }
  },
  120_000,
);
