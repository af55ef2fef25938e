import { Migration } from "@mikro-orm/migrations";

/** Programs can be closed, and sandboxes know the program they are of. */
export class ClosedPrograms extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table programs
        add column closed_at timestamptz,
        add column close_reason text,
        add column sandbox_of uuid references programs,
        add constraint programs_closed_for_a_reason
          check ((closed_at is null) = (close_reason is null)),
        add constraint programs_sandbox_of_another
          check (sandbox_of is null or (is_sandbox and sandbox_of <> id));
      create index programs_by_sandbox_of on programs (sandbox_of) where sandbox_of is not null;
      create index programs_by_age on programs (created_at desc, id desc);
    `);
  }
}
