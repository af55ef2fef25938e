import { Migration } from "@mikro-orm/migrations";

export class Care extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- A sandbox lives at the time its test clock shows; until it is set for the first time, at the real one.
      alter table programs
        add column is_sandbox boolean not null default false,
        add column test_now timestamptz,
        add check (test_now is null or is_sandbox);

      -- Each program's wallets fall due by its own clock.
      drop index wallets_due;
      create index wallets_due on wallets (program_id, next_due_at) where next_due_at is not null;

      alter table entries
        drop constraint entries_kind_check,
        add constraint entries_kind_check
          check (kind in ('EARN', 'RELEASE', 'EXPIRE', 'ADJUST', 'DEBT_REPAID', 'RETURN', 'TRANSFER')),
        drop constraint entries_source_kind_check,
        add constraint entries_source_kind_check
          check (source_kind in ('PURCHASE', 'ADJUSTMENT', 'LOT', 'RETURN', 'ENROLLMENT', 'BIRTHDAY', 'ANNIVERSARY',
            'EVENT', 'TRANSFER', 'CLOSING'));
      drop index entries_activity;
      create index entries_activity on entries (member_id, sequence desc)
        where kind in ('EARN', 'EXPIRE', 'ADJUST', 'RETURN', 'TRANSFER');
      alter table transfers
        drop constraint transfers_from_account_check,
        add constraint transfers_from_account_check check (from_account in
          ('PENDING', 'AVAILABLE', 'HELD', 'DEBT', 'ISSUED', 'EXPIRED', 'ADJUSTED', 'TRANSFERRED')),
        drop constraint transfers_to_account_check,
        add constraint transfers_to_account_check check (to_account in
          ('PENDING', 'AVAILABLE', 'HELD', 'DEBT', 'ISSUED', 'EXPIRED', 'ADJUSTED', 'TRANSFERRED'));

      -- Points sent to a member arrive once, and come back once.
      create unique index entries_of_transfer on entries (member_id, source_id, (points > 0))
        where kind = 'TRANSFER';

      -- Once a day, the heads of a program's chains, signed with a key that is not in here.
      create table checkpoints (
        program_id uuid not null references programs,
        day date not null,
        taken_at timestamptz not null,
        members bigint not null check (members >= 0),
        root bytea not null check (length(root) = 32),
        previous_root bytea check (length(previous_root) = 32),
        signature bytea not null check (length(signature) = 64),
        primary key (program_id, day)
      );

      -- The heads that have moved since the checkpoint before.
      create table checkpoint_heads (
        member_id uuid not null references members,
        day date not null,
        program_id uuid not null,
        sequence bigint not null check (sequence > 0),
        head_hash bytea not null check (length(head_hash) = 32),
        primary key (member_id, day)
      );
      create index checkpoint_heads_of_program on checkpoint_heads (program_id, member_id, day desc);

      -- With its owner's rights, since the application can't delete: takes everything personal of a closed account
      -- and nothing else. What stays is random ids, states and the ledger.
      create function erase_member(member uuid) returns boolean
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        had_profile boolean;
      begin
        if not exists (select from members where id = member and status = 'CLOSED') then
          raise exception 'Only a closed account can be erased.';
        end if;
        delete from member_profiles where member_id = member;
        had_profile := found;
        delete from member_identities where member_id = member;
        update consents set source = '' where member_id = member;
        update tier_grants set reason = '' where member_id = member;
        update referrals set invited_name = null where member_id = member or referee_id = member;
        update purchases p set cart = p.cart
          || jsonb_build_object('lines', (
            select coalesce(jsonb_agg(line || '{"title": null}' order by place), '[]')
            from jsonb_array_elements(p.cart -> 'lines') with ordinality l (line, place)))
          || jsonb_build_object('payments', (
            select coalesce(jsonb_agg(payment || '{"reference": null}' order by place), '[]')
            from jsonb_array_elements(p.cart -> 'payments') with ordinality l (payment, place)))
          where p.member_id = member;
        return had_profile;
      end $$;
    `);
  }
}
