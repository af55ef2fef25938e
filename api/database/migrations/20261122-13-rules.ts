import { Migration } from "@mikro-orm/migrations";

export class Rules extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- When a rule was paused, for ever: what was bought then earns nothing by it, however late it is recorded.
      create table earning_rule_pauses (
        rule_id uuid not null references earning_rules,
        paused_at timestamptz not null,
        resumed_at timestamptz check (resumed_at >= paused_at),
        primary key (rule_id, paused_at)
      );
      create unique index earning_rule_open_pauses on earning_rule_pauses (rule_id) where resumed_at is null;
      insert into earning_rule_pauses (rule_id, paused_at) select id, now() from earning_rules where is_paused;
      alter table earning_rules drop column is_paused;
    `);
  }
}
