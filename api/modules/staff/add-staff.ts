import { hashPassword, verifyPassword } from "better-auth/crypto";
import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { Refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import type { StaffRole } from "./roles.ts";

/** Somebody who joins: with a new account, or with the one that the address has. */
export interface AddStaff {
  /** In small letters. */
  readonly email: string;
  /** For a new account. */
  readonly name: string;
  readonly password: string;
  readonly role: StaffRole;
}

export interface AddedStaff {
  readonly staffId: string;
  readonly userId: string;
}

const NAME_LONGEST = 100;
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

const FIND_ACCOUNT = sql.read<{ userId: string; password: string | null; isStaff: boolean }>(
  "find an account by its address",
)`
  select u.id as "userId", a.password, exists (
      select from staff s
      where s.program_id = ${"programId"} and s.user_id = u.id and s.removed_at is null
    ) as "isStaff"
  from auth.users u
    left join auth.accounts a on a.user_id = u.id and a.provider_id = 'credential'
  where u.email = ${"email"}
`;

const INSERT_ACCOUNT = sql.write("insert an account")`
  with u as (
    insert into auth.users (id, name, email, email_verified)
    values (${"userId"}, ${"name"}, ${"email"}, true)
  )
  insert into auth.accounts (id, user_id, account_id, provider_id, password)
  values (${"accountId"}, ${"userId"}, ${"userId"}::text, 'credential', ${"hash"})
`;

const INSERT_STAFF = sql.write("insert somebody on the staff")`
  insert into staff (id, program_id, user_id, role, created_at)
  values (${"staffId"}, ${"programId"}, ${"userId"}, ${"role"}, now())
`;

/**
 * Puts somebody on the program's staff. Whoever has an account already shows that it is theirs by
 * its password.
 * @throws Refusal ALREADY_STAFF, INVALID.
 */
export async function addStaff(work: Work, input: AddStaff): Promise<AddedStaff> {
  const { programId } = work;
  const { email, role } = input;
  const [found] = await work.rows(FIND_ACCOUNT, { programId, email });
  if (found?.isStaff) {
    const message = text("staff.alreadyStaff", { email });
    throw new Refusal({ code: "ALREADY_STAFF", field: ["input", "email"], message });
  }
  const userId = found ? found.userId : await addAccount(work, input);
  if (found) await expectPassword(input.password, found.password);
  const staffId = uuidv7();
  await work.rows(INSERT_STAFF, { staffId, programId, userId, role });
  work.audit({ subjectId: staffId });
  return { staffId, userId };
}

async function addAccount(work: Work, { email, name, password }: AddStaff): Promise<string> {
  const reasons: RefusalReason[] = [];
  const shown = name.trim();
  if (shown === "" || [...shown].length > NAME_LONGEST) {
    const message = text("staff.nameLength", { max: NAME_LONGEST });
    reasons.push({ code: "INVALID", field: ["input", "name"], message });
  }
  const { min, max } = PASSWORD_LENGTH;
  if (password.length < min || password.length > max) {
    const message = text("staff.passwordLength", { min, max });
    reasons.push({ code: "INVALID", field: ["input", "password"], message });
  }
  if (reasons.length > 0) throw new Refusal(...reasons);

  const [userId, accountId] = [uuidv7(), uuidv7()];
  const hash = await hashPassword(password);
  await work.rows(INSERT_ACCOUNT, { userId, accountId, name: shown, email, hash });
  return userId;
}

async function expectPassword(password: string, hash: string | null): Promise<void> {
  if (hash !== null && (await verifyPassword({ hash, password }))) return;
  const message = text("staff.passwordWrong");
  throw new Refusal({ code: "INVALID", field: ["input", "password"], message });
}
