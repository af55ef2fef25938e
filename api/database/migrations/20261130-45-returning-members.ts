import { Migration } from "@mikro-orm/migrations";

/** Erased members are known again by hashes; accounts are reopened; changed birth dates wait. */
export class ReturningMembers extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- What an erased member had that nobody has twice, by a keyed hash of each of its identities. It leads to no member.
      create table erased_identities (
        program_id uuid not null references programs,
        hash bytea not null check (length(hash) = 32),
        welcomed boolean not null,
        birthday_years int[] not null,
        kept_until timestamptz not null,
        primary key (program_id, hash)
      );
      create index erased_identities_ended on erased_identities (program_id, kept_until);

      -- What staff decided about a member, and why.
      create table member_decisions (
        member_id uuid not null references members,
        id uuid not null,
        kind text not null check (kind in ('REOPENED', 'BIRTH_DATE_CONFIRMED')),
        -- Empty once the member is erased.
        reason text not null,
        decided_at timestamptz not null,
        decided_by text not null,
        primary key (member_id, id)
      );

      alter table member_profiles
        -- The date that counts until birth_date_from; null: none does until then.
        add column former_birth_date date,
        -- The first moment at which birth_date counts; null: it always did.
        add column birth_date_from timestamptz,
        add column had_birth_date boolean not null default false,
        add constraint member_profiles_birth_dates check (
          (birth_date_from is not null or former_birth_date is null)
          and (birth_date is not null or birth_date_from is null)
        );
      update member_profiles set had_birth_date = true where birth_date is not null;
      create index member_profiles_by_former_birthday on member_profiles
        (program_id, (extract(month from former_birth_date) * 100 + extract(day from former_birth_date)))
        where former_birth_date is not null;
    `);
  }
}
