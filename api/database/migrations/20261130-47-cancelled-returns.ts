import { Migration } from "@mikro-orm/migrations";

/** A return that is cancelled stays as it is: a row of its own says what is kept after that. */
export class CancelledReturns extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table returns
        add column cancels_id uuid,
        alter column external_id drop not null,
        add constraint returns_cancels_id_fkey
          foreign key (member_id, cancels_id) references returns,
        add constraint returns_cancelled_once unique (member_id, cancels_id),
        add constraint returns_named check ((cancels_id is null) = (external_id is not null)),
        drop constraint returns_refunded_minor_check,
        -- What a cancelled one takes again is below 0.
        add constraint returns_refunded_minor_check
          check (refunded_minor = 0 or (cancels_id is null) = (refunded_minor > 0));
      create index returns_cancelled on returns (program_id, cancels_id)
        where cancels_id is not null;
    `);
  }
}
