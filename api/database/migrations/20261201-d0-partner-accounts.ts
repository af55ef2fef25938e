import { Migration } from "@mikro-orm/migrations";

/** Partners have terms, and an account of what they owe the program and it owes them. */
export class PartnerAccounts extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table partner_accounts (
        partner_id uuid primary key references partners,
        program_id uuid not null references programs,
        -- What the partner owes; below 0 what it is owed.
        balance_minor bigint not null,
        -- The head of its chain.
        sequence bigint not null check (sequence >= 0),
        hash bytea not null check (length(hash) = 32),
        -- No entry is recorded before the last one, nor in a period that is closed.
        last_at timestamptz not null,
        closed_until timestamptz,
        check (sequence > 0 or balance_minor = 0)
      );
      create index partner_accounts_of_program on partner_accounts (program_id);

      create table partner_terms_versions (
        partner_id uuid not null references partner_accounts,
        version int not null check (version >= 1),
        program_id uuid not null references programs,
        funding text not null check (funding in ('POSTPAID', 'PREPAID')),
        -- In minor units.
        price_per_point numeric(24, 9) not null check (price_per_point >= 0),
        reimbursement_per_point numeric(24, 9) check (reimbursement_per_point >= 0),
        reimbursement_per_voucher bigint check (reimbursement_per_voucher >= 0),
        minimum_minor bigint not null check (minimum_minor >= 0),
        period text not null check (period in ('MONTH', 'QUARTER')),
        undo_window text not null,
        in_force_from timestamptz not null,
        primary key (partner_id, version)
      );
      create index partner_terms_versions_of_program on partner_terms_versions (program_id);

      create table partner_entries (
        partner_id uuid not null,
        sequence bigint not null check (sequence >= 1),
        program_id uuid not null references programs,
        id uuid not null unique,
        kind text not null check (kind in ('PURCHASE', 'RETURN', 'RETURN_CANCELLED', 'VOUCHER_USED',
          'VOUCHER_UNDONE', 'ADJUSTMENT', 'PAYMENT')),
        -- Points that the program issued, or that members redeemed; null where it is about none.
        side text check (side in ('ISSUED', 'REDEEMED')),
        -- The purchase, or the use of a voucher, as it is stored.
        member_id uuid,
        document_id uuid,
        return_id uuid,
        points bigint not null,
        -- What the partner owes more; below 0 what it owes less.
        amount_minor bigint not null,
        -- The price or the reimbursement that was agreed, in minor units, and for what.
        rate numeric(24, 9) check (rate >= 0),
        rate_per text check (rate_per in ('POINT', 'VOUCHER')),
        terms_version int not null,
        occurred_at timestamptz not null,
        recorded_at timestamptz not null,
        note text,
        previous_hash bytea not null check (length(previous_hash) = 32),
        hash bytea not null check (length(hash) = 32),
        place bigint generated always as identity,
        primary key (partner_id, sequence),
        foreign key (partner_id, terms_version) references partner_terms_versions,
        check ((side is null) = (kind in ('ADJUSTMENT', 'PAYMENT'))),
        check ((side is null) = (document_id is null) and (side is null) = (member_id is null)),
        check ((side is null) = (rate is null) and (side is null) = (rate_per is null)),
        check ((kind in ('RETURN', 'RETURN_CANCELLED')) = (return_id is not null)),
        check (side is distinct from 'ISSUED'
          or kind in ('PURCHASE', 'RETURN', 'RETURN_CANCELLED') and rate_per = 'POINT'),
        -- Which way points and money go.
        check (case
          when side is null then points = 0 and amount_minor <> 0
          when kind in ('RETURN', 'VOUCHER_UNDONE') then points <= 0
            and amount_minor * (case side when 'ISSUED' then 1 else -1 end) <= 0
          else points >= 0 and amount_minor * (case side when 'ISSUED' then 1 else -1 end) >= 0
        end),
        -- The first of a document is rounded half up; others are differences.
        check (kind not in ('PURCHASE', 'VOUCHER_USED') or abs(amount_minor)
          = floor((case rate_per when 'POINT' then points else 1 end) * rate + 0.5))
      );
      create unique index partner_entries_once on partner_entries (document_id, side)
        where kind in ('PURCHASE', 'VOUCHER_USED');
      create unique index partner_entries_of_return on partner_entries (return_id, kind, side);
      create unique index partner_entries_undone on partner_entries (document_id)
        where kind = 'VOUCHER_UNDONE';
      create index partner_entries_of_document on partner_entries (member_id, document_id);
      create index partner_entries_places on partner_entries (program_id, place);
    `);
  }
}
