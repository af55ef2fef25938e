import { Migration } from "@mikro-orm/migrations";

export class Ledger extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- Balances and the head of the chain: the one row that a member's writes lock.
      create table wallets (
        member_id uuid primary key references members,
        program_id uuid not null,
        pending bigint not null default 0 check (pending >= 0),
        available bigint not null default 0 check (available >= 0),
        held bigint not null default 0 check (held >= 0),
        debt bigint not null default 0 check (debt >= 0),
        -- The first instant at which a lot becomes available or expires; settled by the next write.
        next_due_at timestamptz,
        sequence bigint not null default 0 check (sequence >= 0),
        head_hash bytea not null check (length(head_hash) = 32),
        check (debt = 0 or available = 0)
      );
      create index wallets_due on wallets (next_due_at) where next_due_at is not null;

      create table entries (
        member_id uuid not null references wallets,
        sequence bigint not null check (sequence > 0),
        id uuid not null,
        program_id uuid not null,
        kind text not null check (kind in ('EARN', 'RELEASE', 'EXPIRE', 'ADJUST', 'DEBT_REPAID')),
        points bigint not null,
        available_after bigint not null check (available_after >= 0),
        effective_at timestamptz not null,
        recorded_at timestamptz not null,
        occurred_at timestamptz not null,
        source_kind text not null check (source_kind in ('PURCHASE', 'ADJUSTMENT', 'LOT')),
        source_id uuid not null,
        -- What people know the source by: the purchase's own id, the reason of an adjustment.
        reference text not null,
        explanation jsonb not null,
        hash bytea not null check (length(hash) = 32),
        primary key (member_id, sequence)
      );
      -- What a member would recognize, newest first.
      create index entries_activity on entries (member_id, sequence desc)
        where kind in ('EARN', 'EXPIRE', 'ADJUST');

      create table lots (
        member_id uuid not null references wallets,
        id uuid not null,
        entry_sequence bigint not null,
        purchase_id uuid,
        available_at timestamptz not null,
        expires_at timestamptz check (expires_at > available_at),
        issued bigint not null check (issued > 0),
        pending bigint not null check (pending >= 0),
        available bigint not null check (available >= 0),
        used bigint not null default 0 check (used >= 0),
        expired bigint not null default 0 check (expired >= 0),
        reversed bigint not null default 0 check (reversed >= 0),
        primary key (member_id, id),
        foreign key (member_id, entry_sequence) references entries,
        check (issued = pending + available + used + expired + reversed)
      );
      create index lots_of_entry on lots (member_id, entry_sequence);
      create index lots_to_release on lots (member_id, available_at) where pending > 0;
      create index lots_to_spend on lots (member_id, expires_at, entry_sequence) where available > 0;

      -- One row moves points from one account to another: balanced by construction.
      create table transfers (
        member_id uuid not null,
        entry_sequence bigint not null,
        position smallint not null check (position > 0),
        from_account text not null,
        to_account text not null check (to_account <> from_account),
        points bigint not null check (points > 0),
        lot_id uuid,
        primary key (member_id, entry_sequence, position),
        foreign key (member_id, entry_sequence) references entries,
        foreign key (member_id, lot_id) references lots,
        check (from_account in ('PENDING', 'AVAILABLE', 'HELD', 'DEBT', 'ISSUED', 'EXPIRED', 'ADJUSTED')),
        check (to_account in ('PENDING', 'AVAILABLE', 'HELD', 'DEBT', 'ISSUED', 'EXPIRED', 'ADJUSTED'))
      );

      -- Locks the wallet first and looks then, so that what it answers is what stands under the lock.
      create function open_wallet(member uuid) returns table (
        program_id uuid, status text, enrolled_at timestamptz, pending bigint, available bigint, held bigint,
        debt bigint, next_due_at timestamptz, sequence bigint, head_hash bytea, catalog_version bigint
      ) language plpgsql as $$
      begin
        perform 1 from wallets w where w.member_id = member for update;
        return query
          select w.program_id, m.status, m.enrolled_at, w.pending, w.available, w.held, w.debt,
            w.next_due_at, w.sequence, w.head_hash, p.catalog_version
          from wallets w join members m on m.id = w.member_id join programs p on p.id = w.program_id
          where w.member_id = member;
      end $$;

      -- What spent points: each use is paid by lots, and what no lot pays is debt.
      create table uses (
        member_id uuid not null references wallets,
        id uuid not null,
        entry_sequence bigint not null,
        points bigint not null check (points > 0),
        debt bigint not null default 0 check (debt between 0 and points),
        status text not null check (status in ('HELD', 'DONE', 'CANCELLED')),
        primary key (member_id, id),
        foreign key (member_id, entry_sequence) references entries
      );
      create index uses_in_debt on uses (member_id, entry_sequence) where debt > 0;

      create table use_lots (
        member_id uuid not null,
        use_id uuid not null,
        lot_id uuid not null,
        points bigint not null check (points > 0),
        primary key (member_id, use_id, lot_id),
        foreign key (member_id, use_id) references uses,
        foreign key (member_id, lot_id) references lots
      );
    `);
  }
}
