import { Migration } from "@mikro-orm/migrations";

/** People who sign in to the admin, and what they may do in each program. */
export class Staff extends Migration {
  override up(): void {
    // What better-auth reads and writes: its names in our spelling.
    this.addSql(/* sql */ `
      create schema auth;

      create table auth.users (
        id uuid primary key default gen_random_uuid(),
        name text not null,
        email text not null unique check (email = lower(email)),
        email_verified boolean not null default false,
        image text,
        two_factor_enabled boolean not null default false,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );

      create table auth.sessions (
        id uuid primary key default gen_random_uuid(),
        user_id uuid not null references auth.users on delete cascade,
        token text not null unique,
        expires_at timestamptz not null,
        ip_address text,
        user_agent text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index sessions_by_user on auth.sessions (user_id);

      create table auth.accounts (
        id uuid primary key default gen_random_uuid(),
        user_id uuid not null references auth.users on delete cascade,
        account_id text not null,
        provider_id text not null,
        -- Hashed, by scrypt.
        password text,
        access_token text,
        refresh_token text,
        id_token text,
        access_token_expires_at timestamptz,
        refresh_token_expires_at timestamptz,
        scope text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (provider_id, account_id)
      );
      create index accounts_by_user on auth.accounts (user_id);

      create table auth.verifications (
        id uuid primary key default gen_random_uuid(),
        identifier text not null,
        value text not null,
        expires_at timestamptz not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index verifications_by_identifier on auth.verifications (identifier);

      create table auth.two_factors (
        id uuid primary key default gen_random_uuid(),
        user_id uuid not null references auth.users on delete cascade,
        -- Both encrypted, by a key that is not in the database.
        secret text not null,
        backup_codes text not null,
        verified boolean not null default true,
        failed_verification_count integer not null default 0,
        locked_until timestamptz
      );
      create index two_factors_by_user on auth.two_factors (user_id);

      create table auth.rate_limits (
        id uuid primary key default gen_random_uuid(),
        key text not null unique,
        count integer not null,
        last_request bigint not null
      );
    `);
    this.addSql(/* sql */ `
      create table staff (
        id uuid primary key,
        program_id uuid not null references programs,
        user_id uuid not null references auth.users,
        role text not null check (role in ('OWNER', 'MANAGER', 'ANALYST', 'SUPPORT', 'PARTNER_MANAGER')),
        created_at timestamptz not null,
        removed_at timestamptz
      );
      create unique index staff_once on staff (program_id, user_id) where removed_at is null;
      create index staff_by_user on staff (user_id) where removed_at is null;

      create table staff_invitations (
        id uuid primary key,
        program_id uuid not null references programs,
        email text not null check (email = lower(email)),
        role text not null check (role in ('OWNER', 'MANAGER', 'ANALYST', 'SUPPORT', 'PARTNER_MANAGER')),
        token_hash bytea not null unique,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        withdrawn_at timestamptz
      );
      -- One that is open for an address: a second one takes its place.
      create unique index staff_invitations_open on staff_invitations (program_id, email)
        where accepted_at is null and withdrawn_at is null;
    `);
  }
}
