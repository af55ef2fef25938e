import { Migration } from "@mikro-orm/migrations";

/** Which of what a merged account had spent goes on as which, so that it can be taken back where the points are. */
export class MergedUses extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table merged_uses (
        member_id uuid not null references wallets,
        use_id uuid not null,
        merge_id uuid not null,
        from_use_id uuid not null,
        primary key (member_id, use_id),
        unique (member_id, merge_id, from_use_id),
        foreign key (member_id, use_id) references uses
      );
      create index merged_uses_by_origin on merged_uses (member_id, from_use_id);
    `);
  }
}
