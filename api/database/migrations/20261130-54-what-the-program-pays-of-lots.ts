import { Migration } from "@mikro-orm/migrations";

/**
 * What the program pays of a use because a return took points of a lot, by that lot: where the
 * return is cancelled, or accounts are merged or separated, exactly this is undone. Of older
 * returns it is not known, and their documents say it.
 */
export class WhatTheProgramPaysOfLots extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table use_lots
        add column forgiven bigint not null default 0 check (forgiven >= 0);
      create index use_lots_forgiven on use_lots (member_id, lot_id) where forgiven > 0;

      -- What was refunded of a use of which something stays; it is off its points.
      alter table uses add column refunded bigint not null default 0 check (refunded >= 0);

      -- The use is of points that stayed with the member when this earlier merge was undone.
      alter table merged_uses add column stayed_in uuid;
    `);
  }
}
