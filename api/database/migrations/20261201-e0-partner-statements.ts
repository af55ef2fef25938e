import { Migration } from "@mikro-orm/migrations";

/** Closed statements of partners: each goes on where the one before ended. */
export class PartnerStatements extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- Which statement is open: it keeps its id when it is closed.
      alter table partner_accounts
        add column open_statement_id uuid not null default gen_random_uuid() unique;
      alter table partner_accounts alter column open_statement_id drop default;

      create table partner_statements (
        partner_id uuid not null references partner_accounts,
        number int not null check (number >= 1),
        program_id uuid not null references programs,
        id uuid not null unique,
        from_at timestamptz not null,
        until_at timestamptz not null,
        -- Its lines: the entries behind the first of these, up to the second.
        after_sequence bigint not null check (after_sequence >= 0),
        through_sequence bigint not null,
        opening_minor bigint not null,
        points_issued bigint not null,
        points_redeemed bigint not null,
        owed_by_partner_minor bigint not null,
        owed_to_partner_minor bigint not null,
        -- What of both returns and undone uses moved.
        returns_minor bigint not null,
        adjustments_minor bigint not null,
        payments_minor bigint not null,
        net_minor bigint not null,
        -- The terms at its end: who pays when, and from which net on.
        terms_version int not null,
        funding text not null check (funding in ('POSTPAID', 'PREPAID')),
        minimum_minor bigint not null check (minimum_minor >= 0),
        to_pay_minor bigint not null,
        closed_at timestamptz not null,
        previous_number int generated always as (case when number > 1 then number - 1 end) stored,
        place bigint generated always as identity,
        primary key (partner_id, number),
        unique (partner_id, number, net_minor, until_at, through_sequence),
        -- It opens with what the one before came to, and takes up the entries behind its last.
        foreign key (partner_id, previous_number, opening_minor, from_at, after_sequence)
          references partner_statements (partner_id, number, net_minor, until_at, through_sequence),
        foreign key (partner_id, terms_version) references partner_terms_versions,
        check (number > 1 or opening_minor = 0 and after_sequence = 0),
        check (from_at < until_at and until_at <= closed_at),
        check (after_sequence <= through_sequence),
        check (net_minor = opening_minor + owed_by_partner_minor - owed_to_partner_minor
          + adjustments_minor + payments_minor),
        check (to_pay_minor = case
          when abs(net_minor) < minimum_minor or funding = 'PREPAID' and net_minor < 0 then 0
          else net_minor
        end)
      );
      create index partner_statements_places on partner_statements (program_id, place);
    `);
  }
}
