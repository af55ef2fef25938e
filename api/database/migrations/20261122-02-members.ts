import { Migration } from "@mikro-orm/migrations";

export class Members extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create extension if not exists pg_trgm;

      -- What stays when a member is erased: random ids and states, no personal data.
      create table members (
        id uuid primary key,
        program_id uuid not null references programs,
        status text not null check (status in ('ACTIVE', 'SUSPENDED', 'CLOSED')),
        kind text not null check (kind in ('PERSON', 'ORGANIZATION')),
        member_number text not null,
        enrolled_at timestamptz not null,
        locale text
      );
      create index members_by_enrollment on members (program_id, enrolled_at, id);

      create table member_profiles (
        member_id uuid primary key references members,
        program_id uuid not null,
        external_id text,
        display_name text not null,
        given_name text,
        family_name text,
        email text,
        phone text,
        birth_date date,
        gender text,
        address jsonb,
        occupation text,
        interests text[] not null default '{}',
        -- Name, e-mail, phone, card number and external id without accents, for search and order.
        sort_name text not null,
        search_text text not null
      );
      create index member_profiles_by_name on member_profiles (program_id, sort_name, member_id);
      create index member_profiles_by_text on member_profiles using gin (search_text gin_trgm_ops);

      -- Finds a member by what the outside knows; across members, so without member_id in its key.
      create table member_identities (
        program_id uuid not null,
        kind text not null check (kind in ('EXTERNAL_ID', 'EMAIL', 'PHONE', 'MEMBER_NUMBER')),
        value text not null,
        member_id uuid not null references members,
        primary key (program_id, kind, value)
      );
      create index member_identities_of_member on member_identities (member_id);

      -- Every word a member has given, for ever; the latest for a purpose and channel holds.
      create table consents (
        member_id uuid not null references members,
        id uuid not null,
        purpose text not null,
        channel text not null,
        granted boolean not null,
        source text not null,
        recorded_at timestamptz not null,
        primary key (member_id, id)
      );
    `);
  }
}
