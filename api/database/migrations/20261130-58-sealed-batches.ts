import { Migration } from "@mikro-orm/migrations";

/**
 * Rows that are written once are sealed in batches behind the writes, in the order of their places;
 * audit records and coupons carry a mark that only the engine can make.
 */
export class SealedBatches extends Migration {
  override up(): void {
    // Ranges of blocks instead of a tree where every purchase writes: places grow with the table.
    const blocks = ["audit_records", "idempotency_keys", "purchases", "purchase_ids"];
    const trees = ["returns", "earning_occasions", "event_ids", "coupons", "redemptions"];
    for (const table of [...blocks, ...trees, "referral_rewards"]) {
      this.addSql(`alter table ${table} add column place bigint generated always as identity`);
    }
    for (const table of blocks) {
      this.addSql(`create index ${table}_places on ${table} using brin (place)
        with (pages_per_range = 16, autosummarize = on)`);
    }
    for (const table of [...trees, "referral_rewards"]) {
      this.addSql(`create index ${table}_places on ${table} (program_id, place)`);
    }
    this.addSql(/* sql */ `
      -- Null in what was written before there were marks.
      alter table audit_records add column mark text;
      alter table coupons add column mark text;

      -- A chain for each program, signed with a key that is not in the database.
      create table sealed_batches (
        program_id uuid not null references programs,
        number bigint not null check (number > 0),
        sealed_at timestamptz not null,
        signature bytea not null,
        primary key (program_id, number)
      );
      -- The rows of one table that a batch covers: every row of the program behind one place and up to another.
      create table sealed_parts (
        program_id uuid not null,
        number bigint not null,
        table_name text not null,
        after_place bigint not null,
        until_place bigint not null check (until_place > after_place),
        -- The last place that was given when it was sealed.
        last_place bigint not null check (last_place >= until_place),
        places bigint[] not null,
        -- The SHA-256 of each row's lasting content, one after the other.
        digests bytea not null check (length(digests) = 32 * cardinality(places)),
        primary key (program_id, table_name, until_place),
        foreign key (program_id, number) references sealed_batches
      );
      create index sealed_parts_of_batch on sealed_parts (program_id, number);

      -- What erasure leaves of a cart.
      create function lasting_cart(cart jsonb) returns jsonb language sql immutable parallel safe as $$
        select cart
          || jsonb_build_object('lines', (
            select coalesce(jsonb_agg(line || '{"title": null}' order by place), '[]')
            from jsonb_array_elements(cart -> 'lines') with ordinality l (line, place)))
          || jsonb_build_object('payments', (
            select coalesce(jsonb_agg(payment || '{"reference": null}' order by place), '[]')
            from jsonb_array_elements(cart -> 'payments') with ordinality l (payment, place)))
      $$;
    `);
  }
}
