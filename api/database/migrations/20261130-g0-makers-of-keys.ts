import { Migration } from "@mikro-orm/migrations";

/** Nobody approves what they asked for through a key that they made. */
export class MakersOfKeys extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- Who answers for what a key does: the user who made or rotated it, or the owner of the first
      -- key by which it came to be; null for a key that does so itself. Approvals name these, and
      -- their constraint keeps the two who ask and approve apart.
      alter table access_keys add column maker_id uuid;

      update access_keys k set maker_id = s.user_id
      from audit_records a join staff s on s.id = a.actor_id
      where a.subject_id = k.id and a.program_id = k.program_id and a.actor_kind = 'STAFF'
        and a.operation in ('createAccessKey', 'rotateAccessKey');

      update approvals a set requested_by = k.maker_id
      from access_keys k
      where k.owner_id = a.requested_by and k.maker_id is not null and a.status = 'PENDING';
    `);
  }
}
