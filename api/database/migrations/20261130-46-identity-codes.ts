import { Migration } from "@mikro-orm/migrations";

/** Members prove an e-mail address by a code that is sent there. */
export class IdentityCodes extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table identity_codes (
        -- One at a time.
        member_id uuid primary key references members,
        program_id uuid not null references programs,
        email text not null,
        -- Encrypted, by a key that is not in the database.
        code bytea not null,
        tries int not null check (tries >= 0),
        expires_at timestamptz not null
      );
      create index identity_codes_ended on identity_codes (program_id, expires_at);

      alter table messages
        drop constraint messages_kind_check,
        add constraint messages_kind_check check (kind in ('WELCOME', 'POINTS_EXPIRING', 'TIER_REACHED',
          'COUPON_ISSUED', 'REFERRAL_REWARDED', 'IDENTITY_CODE'));
    `);
  }
}
