import { Migration } from "@mikro-orm/migrations";

export class Returns extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- What came back of a purchase, one after another, each with what is kept of it afterwards: the next number
      -- can be taken once, so no two returns go by the same state.
      create table returns (
        member_id uuid not null references members,
        id uuid not null,
        program_id uuid not null,
        purchase_id uuid not null,
        number int not null check (number > 0),
        external_id text not null,
        returned_at timestamptz not null,
        recorded_at timestamptz not null,
        refunded_minor bigint not null check (refunded_minor >= 0),
        refunds_shipping boolean not null,
        -- Thousandths by line, in the order of the purchase, and the sum of all price adjustments.
        kept jsonb not null check (not jsonb_path_exists(kept, '$.quantities[*] ? (@ < 0)')),
        keeps_nothing boolean not null,
        kept_base_minor bigint not null check (kept_base_minor >= 0),
        kept_points bigint not null check (kept_points >= 0),
        kept_qualifying_points bigint not null check (kept_qualifying_points between 0 and kept_points),
        content_hash bytea not null check (length(content_hash) = 32),
        -- What recording it answered, for whoever sends it again.
        result jsonb not null,
        entry_sequence bigint,
        primary key (member_id, id),
        unique (member_id, purchase_id, number),
        unique (member_id, purchase_id, external_id),
        foreign key (member_id, purchase_id) references purchases,
        foreign key (member_id, entry_sequence) references entries
      );

      alter table entries
        drop constraint entries_kind_check,
        add constraint entries_kind_check
          check (kind in ('EARN', 'RELEASE', 'EXPIRE', 'ADJUST', 'DEBT_REPAID', 'RETURN')),
        drop constraint entries_source_kind_check,
        add constraint entries_source_kind_check
          check (source_kind in ('PURCHASE', 'ADJUSTMENT', 'LOT', 'RETURN'));
      drop index entries_activity;
      create index entries_activity on entries (member_id, sequence desc)
        where kind in ('EARN', 'EXPIRE', 'ADJUST', 'RETURN');

      -- Which uses a lot pays for: a return looks for them, and may leave a lot that pays no more.
      create index use_lots_of_lot on use_lots (member_id, lot_id) where points > 0;
      alter table use_lots
        drop constraint use_lots_points_check,
        add constraint use_lots_points_check check (points >= 0);

      alter table tier_changes
        drop constraint tier_changes_reason_check,
        add constraint tier_changes_reason_check check (reason in ('ENROLLED', 'REACHED', 'RETURNED'));
    `);
  }
}
