import { Migration } from "@mikro-orm/migrations";

/** Partners write items of their own, which the program approves. */
export class PartnerItems extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table partner_items (
        id uuid primary key,
        program_id uuid not null references programs,
        partner_id uuid not null references partners,
        version int not null check (version >= 1),
        -- Whether an approved one is offered is told by its reward.
        status text not null
          check (status in ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'APPROVED', 'WITHDRAWN')),
        -- As the definition of a reward.
        content jsonb not null check (jsonb_typeof(content) = 'object'),
        suggested_cost bigint check (suggested_cost >= 1),
        -- Whether its codes are the partner's, and the pool that they are in.
        has_own_codes boolean not null,
        code_pool_id uuid references code_pools,
        -- Why it was sent back.
        reason text check ((status = 'SENT_BACK') = (reason is not null)),
        -- What members redeem, and the version of it that was made of the approved item.
        reward_id uuid unique references rewards,
        reward_version int,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check ((reward_id is null) = (reward_version is null)),
        check (status <> 'APPROVED' or reward_id is not null)
      );
      create index partner_items_of_program on partner_items (program_id, created_at, id);
      create index partner_items_of_partner on partner_items (partner_id, created_at, id);
    `);
  }
}
