import { CopyRows } from "./copy-rows.ts";

/** What the bulk seed writes, each table after those it points to. */
export class BulkTables {
  readonly members = new CopyRows(
    "members",
    "id, program_id, status, kind, member_number, enrolled_at, locale",
  );
  readonly profiles = new CopyRows(
    "member_profiles",
    `member_id, program_id, external_id, display_name, given_name, family_name, email, phone,
      birth_date, gender,
      interests, sort_name, search_text`,
  );
  readonly identities = new CopyRows("member_identities", "program_id, kind, value, member_id");
  readonly consents = new CopyRows(
    "consents",
    "member_id, id, purpose, channel, granted, source, recorded_at",
  );
  readonly wallets = new CopyRows(
    "wallets",
    "member_id, program_id, pending, available, held, debt, next_due_at, sequence, head_hash",
  );
  readonly entries = new CopyRows(
    "entries",
    `member_id, sequence, id, program_id, kind, points, available_after, effective_at, recorded_at,
      occurred_at,
      source_kind, source_id, reference, explanation, hash`,
  );
  readonly lots = new CopyRows(
    "lots",
    `member_id, id, entry_sequence, purchase_id, available_at, expires_at, issued, pending,
      available, used,
      expired`,
  );
  readonly transfers = new CopyRows(
    "transfers",
    "member_id, entry_sequence, position, from_account, to_account, points, lot_id",
  );
  readonly purchases = new CopyRows(
    "purchases",
    `member_id, id, program_id, source, external_id, placed_at, recorded_at, total_minor,
      base_minor, points, cart,
      context, result, entry_sequence`,
  );
  readonly purchaseIds = new CopyRows(
    "purchase_ids",
    "program_id, source, external_id, member_id, purchase_id, content_hash",
  );
  readonly totals = new CopyRows(
    "purchase_totals",
    "member_id, program_id, orders, spent_minor, last_placed_at",
  );
  readonly tierDays = new CopyRows(
    "tier_days",
    "member_id, day, spend_minor, orders, points, places",
  );
  readonly standings = new CopyRows(
    "tier_standings",
    "member_id, tier_set_id, program_id, tier_id, valid_until_day, grace_until_day, next_review_at",
  );
  readonly tierChanges = new CopyRows(
    "tier_changes",
    `member_id, id, tier_set_id, from_tier_id, to_tier_id, effective_at, recorded_at, reason,
      purchase_id`,
  );
  readonly coupons = new CopyRows(
    "coupons",
    "member_id, id, program_id, reward_id, code, terms, remaining_minor, status, issued_at, " +
      "expires_at",
  );
  readonly couponCodes = new CopyRows(
    "coupon_codes",
    "program_id, code, shown, member_id, coupon_id",
  );
  readonly referrers = new CopyRows("referrers", "member_id, program_id, code");
  readonly referralCodes = new CopyRows("referral_codes", "program_id, code, member_id");
  readonly referralMoves = new CopyRows(
    "referral_moves",
    "member_id, referral_id, number, from_status, to_status, moved_at",
  );
  readonly referrals = new CopyRows(
    "referrals",
    `member_id, id, program_id, status, channel, invited_name, referee_id, created_at, joined_at,
      terms_version, expires_at, move, round, referrer_withheld, referee_withheld`,
  );
  readonly referees = new CopyRows("referees", "member_id, program_id, referrer_id, referral_id");

  /**
   * Takes out what was added since the last time; run in this order, what it returns writes that.
   */
  take() {
    return this.#all.map((table) => table.take());
  }

  get rowCount(): number {
    return this.#all.reduce((sum, { count }) => sum + count, 0);
  }

  get #all(): CopyRows[] {
    return Object.values(this);
  }
}
