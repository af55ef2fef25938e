import { Migration } from "@mikro-orm/migrations";

export class Programs extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table programs (
        id uuid primary key,
        names jsonb not null,
        descriptions jsonb not null,
        points_names jsonb not null,
        currency_code text not null check (currency_code ~ '^[A-Z]{3}$'),
        country_code text not null check (country_code ~ '^[A-Z]{2}$'),
        time_zone text not null,
        default_locale text not null,
        locales text[] not null check (default_locale = any (locales)),
        is_demo boolean not null default false,
        -- How purchases earn: see modules/programs/earning-terms.ts.
        earning_terms jsonb not null,
        -- Grows with every change of the program's configuration, under this row's lock.
        catalog_version bigint not null default 1,
        created_at timestamptz not null
      );

      create table partners (
        id uuid primary key,
        program_id uuid not null references programs,
        name text not null,
        created_at timestamptz not null
      );

      create table access_keys (
        id uuid primary key,
        program_id uuid not null references programs,
        kind text not null check (kind in ('PUBLISHABLE', 'SECRET', 'ADMIN', 'PARTNER')),
        name text not null,
        -- A rotated key keeps its owner, so that retries under the new key are still retries.
        owner_id uuid not null,
        key_hash bytea not null unique check (length(key_hash) = 32),
        key_hint text not null,
        scopes text[] not null default '{}',
        origins text[] not null default '{}',
        partner_id uuid references partners check ((kind = 'PARTNER') = (partner_id is not null)),
        is_demo boolean not null default false,
        created_at timestamptz not null,
        expires_at timestamptz,
        revoked_at timestamptz
      );
    `);
  }
}
