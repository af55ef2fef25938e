import { Migration } from "@mikro-orm/migrations";

export class Pooling extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- Who was merged into whom, and how far that, or undoing it, has come. A merged account is closed; what it bought
      -- stays in its rows and counts for the other one, whose lots have taken over its points.
      create table merges (
        member_id uuid not null references members,
        id uuid not null,
        program_id uuid not null,
        into_member_id uuid not null check (into_member_id <> member_id),
        status text not null check (status in ('MERGING', 'MERGED', 'UNMERGING', 'UNMERGED')),
        started_at timestamptz not null,
        merged_at timestamptz,
        unmerged_at timestamptz check ((status = 'UNMERGED') = (unmerged_at is not null)),
        primary key (member_id, id)
      );
      create unique index merges_in_force on merges (member_id) where status <> 'UNMERGED';
      create index merges_by_target on merges (into_member_id);

      -- Which lot of a merged account goes on as which.
      create table merged_lots (
        member_id uuid not null references wallets,
        lot_id uuid not null,
        merge_id uuid not null,
        from_lot_id uuid not null,
        primary key (member_id, lot_id),
        unique (member_id, merge_id, from_lot_id),
        foreign key (member_id, lot_id) references lots
      );
      create index merged_lots_by_origin on merged_lots (member_id, from_lot_id);

      alter table entries
        drop constraint entries_kind_check,
        add constraint entries_kind_check
          check (kind in ('EARN', 'RELEASE', 'EXPIRE', 'ADJUST', 'DEBT_REPAID', 'RETURN', 'TRANSFER', 'VOID', 'MERGE',
            'UNMERGE')),
        drop constraint entries_source_kind_check,
        add constraint entries_source_kind_check
          check (source_kind in ('PURCHASE', 'ADJUSTMENT', 'LOT', 'RETURN', 'ENROLLMENT', 'BIRTHDAY', 'ANNIVERSARY',
            'EVENT', 'TRANSFER', 'CLOSING', 'MERGE'));
      drop index entries_activity;
      create index entries_activity on entries (member_id, sequence desc)
        where kind in ('EARN', 'EXPIRE', 'ADJUST', 'RETURN', 'TRANSFER', 'MERGE', 'UNMERGE');
      alter table transfers
        drop constraint transfers_from_account_check,
        add constraint transfers_from_account_check check (from_account in
          ('PENDING', 'AVAILABLE', 'HELD', 'DEBT', 'ISSUED', 'EXPIRED', 'ADJUSTED', 'TRANSFERRED', 'MERGED')),
        drop constraint transfers_to_account_check,
        add constraint transfers_to_account_check check (to_account in
          ('PENDING', 'AVAILABLE', 'HELD', 'DEBT', 'ISSUED', 'EXPIRED', 'ADJUSTED', 'TRANSFERRED', 'MERGED'));
      alter table tier_changes
        drop constraint tier_changes_reason_check,
        add constraint tier_changes_reason_check check (reason in ('ENROLLED', 'REACHED', 'NOT_KEPT', 'POLICY',
          'GRANTED', 'GRANT_REVOKED', 'GRANT_ENDED', 'RETURNED', 'MERGED', 'UNMERGED'));

      -- A household's wallet is a member's, of a member who is nobody: without profile and identities.
      alter table members
        drop constraint members_kind_check,
        add constraint members_kind_check check (kind in ('PERSON', 'ORGANIZATION', 'HOUSEHOLD'));

      -- Who belongs to which household, and did: to one at a time.
      create table household_memberships (
        member_id uuid not null references members,
        id uuid not null,
        program_id uuid not null,
        household_id uuid not null check (household_id <> member_id),
        joined_at timestamptz not null,
        left_at timestamptz,
        primary key (member_id, id)
      );
      create unique index household_memberships_now on household_memberships (member_id) where left_at is null;
      create index household_memberships_of_household on household_memberships (household_id) where left_at is null;

      -- What a merge moves leaves once and arrives once, and so does what comes back.
      create unique index entries_of_merge on entries (member_id, source_id, kind) where kind in ('MERGE', 'UNMERGE');
    `);
  }
}
