const CONFIGURATION = "Configuration: staff change it, in versions; what was given by it is kept.";
const WHO = "Who may ask, and how often; no answer about points comes from it.";
const SENT = "What was sent or waits to be; nothing is worked out from it.";
const OFFERED = "What partners show of the configuration; it is made anew from it.";
const SUMS = "Sums of what is proved; they can be made anew.";
const LIMITS = "Room that is left of limits; what was earned or used within it is proved.";
const PERSONAL = "Personal data, which members change and erasure takes.";
const NUMBER = "The shop's number, in whose place erasure puts a keyed hash.";
const WHEN = "When; what happened is proved.";
const WORDS = "What staff wrote, which erasure takes.";
const LATE = "Waits to be sealed, unless it has a mark: the proof says how many wait.";

/**
 * Tables, columns and what is done to rows that the proof does not name, and why no later answer
 * about money or standing comes from them.
 */
export const NOT_PROVED: Readonly<Record<string, string>> = {
  access_keys: WHO,
  access_key_points: WHO,
  approvals: "What waits for somebody; what was approved is an entry, which is proved.",
  staff_jobs: "What staff started; what was done is in the ledger and documents, which are proved.",
  staff_job_members: "Where a job goes on; what was done is proved.",
  role_limits: WHO,
  access_key_uses: WHO,
  requests: "What reached the program, for whoever builds on it; it ends after a week.",
  hash_secrets: WHO,
  identity_codes: WHO,
  staff: WHO,
  staff_invitations: WHO,
  list_views: "Lists as staff want to find them again; no answer about points comes from it.",
  list_view_choices: "With which of these a list opens.",
  schema_migrations: "The state of the schema.",

  code_pools: CONFIGURATION,
  earning_rules: CONFIGURATION,
  earning_rule_pauses: CONFIGURATION,
  earning_rule_versions: CONFIGURATION,
  earning_terms_versions: CONFIGURATION,
  message_switches: CONFIGURATION,
  message_templates: CONFIGURATION,
  message_template_versions: CONFIGURATION,
  partners: CONFIGURATION,
  partner_items: CONFIGURATION,
  partner_terms_versions: CONFIGURATION,
  programs: CONFIGURATION,
  promotion_codes: CONFIGURATION,
  promotion_code_versions: CONFIGURATION,
  reason_codes: CONFIGURATION,
  referral_program_ends: CONFIGURATION,
  referral_program_versions: CONFIGURATION,
  reward_shares: CONFIGURATION,
  rewards: CONFIGURATION,
  reward_versions: CONFIGURATION,
  tiers: CONFIGURATION,
  tier_sets: CONFIGURATION,
  tier_set_versions: CONFIGURATION,
  webhook_endpoints: CONFIGURATION,

  files: "Pictures, found by their hashes, and reports of imports, which end.",
  import_claims: "What the lines of a trial run would have taken, until it ends.",

  partner_catalogs: OFFERED,
  partner_catalog_items: OFFERED,

  approval_mails: SENT,
  events: SENT,
  expiry_notices: SENT,
  messages: SENT,
  webhook_attempts: SENT,
  webhook_deliveries: SENT,

  code_pool_counts: SUMS,
  adjustment_reversals: "Which adjustments were taken back, once; both entries are proved.",
  ledger_cohorts: SUMS,
  ledger_days: SUMS,
  ledger_summed: SUMS,
  earning_budgets: LIMITS,
  earning_days: LIMITS,
  earning_uses: LIMITS,
  promotion_code_counts: LIMITS,
  reward_counts: LIMITS,
  erased_identities: LIMITS,

  consents: PERSONAL,
  member_decisions: PERSONAL,
  member_identities: PERSONAL,
  member_notes: WORDS,
  settlement_disputes: WORDS,
  settlement_dispute_notes: WORDS,
  member_profiles: PERSONAL,
  referral_traces: PERSONAL,
  "members.kind": PERSONAL,
  "members.locale": PERSONAL,
  "members.member_number": PERSONAL,
  "members.enrolled_at": PERSONAL,
  "members.status": "What staff decided: the audit log has each decision.",

  "coupon_uses.purchase_external_id": NUMBER,
  "earning_occasions.name": NUMBER,
  "event_ids.external_id": NUMBER,
  "point_payments.purchase_external_id": NUMBER,
  "promotion_code_uses.purchase_external_id": NUMBER,
  "returns.external_id": NUMBER,

  "partner_accounts.open_statement_id": "What the open statement will be called.",

  "audit_records.remote_address":
    "From where, which erasure takes; who did what, and when, is proved.",
  "audit_records.changes":
    "Before and after, which erasure takes; who did what, and when, is proved.",
  "audit_records.reason_code": "The program's word for why; who did what, and when, is proved.",
  "coupons.issue_reason": WORDS,
  "coupons.void_reason": WORDS,
  "coupons.voided_by": WORDS,
  "referrals.invited_name": WORDS,
  "referrals.review_note": WORDS,
  "tier_grants.reason": WORDS,

  "coupons.remind_at": WHEN,
  "coupons.voided_at": WHEN,
  "coupons.returned_at": WHEN,
  "coupon_uses.ended_at": WHEN,
  "household_memberships.left_at": "When; the audit log has it.",
  "merges.merged_at": WHEN,
  "merges.unmerged_at": WHEN,
  "promotion_code_uses.ended_at": WHEN,
  "purchase_totals.last_placed_at": WHEN,
  "redemptions.confirmed_at": WHEN,
  "redemptions.ended_at": WHEN,
  "referral_rewards.taken_back_at": WHEN,
  "referrals.expires_at": WHEN,
  "tier_grants.revoked_at": WHEN,
  "tier_grants.revoked_by": "Who revoked it; the audit log has it.",
  "tier_standings.next_review_at": WHEN,

  "merges.status": "How far it is: its entries, which are proved, say what moved.",
  "checkpoint_heads.day": "All heads up to the newest day are signed.",
  "tier_days.day": "On which day: the sums over all days are proved.",
  "tier_days.places": "Where: the sums over all days are proved.",
  "transfers.position": "Only their order counts.",
  "coupon_uses.position": "Only their order counts.",
  "purchase_totals.program_id": "Found by its member, whose program it is.",
  "referrals.program_id": "Found by its member, whose program it is.",
  "tier_standings.program_id": "Found by its member, whose program it is.",
  "promotion_code_uses.member_id": "Who may use a code how often is a limit.",
  "promotion_code_uses.used_on": "Who may use a code how often is a limit.",
  "coupons.returned_as": "What a card was before its unit came back; its line says that it did.",
  "referrals.channel": "How the invitation was sent.",
  "referrals.reasons": "What staff look at; they decide, and what they decided is a move.",
  "referrals.referee_withheld": "Why nothing was given; what was given is proved.",
  "referrals.referrer_withheld": "Why nothing was given; what was given is proved.",
  "referrals.round": "A new round needs moves, which are proved.",
  "referrals.terms_version": "By which terms; what was given is proved.",
  // Reviews work these out anew from days and changes, which are proved.
  "tier_standings.valid_until_day": "Until the next review.",
  "tier_standings.grace_until_day": "Until the next review.",
  "tier_standings.set_version": "Until the next review.",
  "tier_standings.granted_tier_id": "Which of the grants counts, as a copy for lists.",

  "a row of activity_expiries is inserted":
    "An entry that would extend it is missing: nothing does.",
  "a row of coupon_codes is inserted": LATE,
  "a row of earning_occasions is inserted": LATE,
  "a row of event_ids is inserted": LATE,
  "a row of household_memberships is inserted": LATE,
  "a row of idempotency_keys is inserted": LATE,
  "a row of merged_lots is inserted": LATE,
  "a row of merged_uses is inserted": LATE,
  "a row of merges is inserted": LATE,
  "a row of purchase_ids is inserted": LATE,
  "a row of redemption_ids is inserted": LATE,
  "a row of referral_codes is inserted": LATE,
  "a row of referral_moves is inserted": LATE,
  "a row of referral_rewards is inserted": LATE,
  "a row of referrers is inserted": LATE,
  "a row of tier_changes is inserted": LATE,
  "a row of tier_standings is inserted": LATE,
  "a row of uses is inserted": LATE,
};

const isMerged = (table: string) =>
  `exists (select from merges g where ${table}.member_id in (g.member_id, g.into_member_id))`;

/** Of these tables and columns, only such rows are read by later answers, or can be compared. */
export const ROWS_PROVED: Readonly<Record<string, string>> = {
  // The newest covers every head that was ever signed.
  checkpoints: "day = (select max(day) from checkpoints)",
  checkpoint_heads: `day = (select max(h.day) from checkpoint_heads h
    where h.member_id = checkpoint_heads.member_id)`,
  // The last return of a purchase says what is kept of it.
  "returns.keeps_order": `number = (select max(r.number) from returns r
    where r.member_id = returns.member_id and r.purchase_id = returns.purchase_id)`,
  // Erasure may have taken that of an erased member.
  "entries.reference": `exists (select from member_profiles p
    where p.member_id = entries.member_id)`,
  // Rows whose newest batch is gone are sealed again: the proof says how many wait.
  sealed_batches: `number < (select max(b.number) from sealed_batches b
    where b.program_id = sealed_batches.program_id)`,
  // A spend that was undone owes nothing and is forgiven nothing.
  "uses.debt": "status in ('HELD', 'DONE')",
  "uses.forgiven": "status in ('HELD', 'DONE')",
  // What paid for a spend that was undone pays no more.
  use_lots: `(select status from uses u where u.member_id = use_lots.member_id
    and u.id = use_lots.use_id) in ('HELD', 'DONE')`,
  // The sums of a merged account stand elsewhere, and those of both are compared by merging.
  purchase_totals: `not ${isMerged("purchase_totals")}`,
  tier_days: `not ${isMerged("tier_days")}`,
  tier_grants: `not ${isMerged("tier_grants")}`,
  redemptions: `not ${isMerged("redemptions")}`,
  // Beneath a granted tier only the level is compared: what was reached there shows nowhere until
  // the grant ends, and no change is recorded before.
  "tier_standings.tier_id": "granted_tier_id is null",
  // Whether a grant that has an end is still in force says the clock.
  "tier_standings.grants": `not ${isMerged("tier_standings")} and exists (
    select from tier_grants g where g.member_id = tier_standings.member_id
      and g.tier_set_id = tier_standings.tier_set_id and g.until_day is null
      and g.revoked_at is null
  )`,
  // A coupon that was withdrawn shows no code: whose it was says the coupon.
  "coupon_codes.member_id": `exists (select from coupons c
    where c.member_id = coupon_codes.member_id and c.id = coupon_codes.coupon_id
      and c.code is not null)`,
  // Whether one has expired says its end and the clock.
  "coupons.status": "status not in ('ACTIVE', 'EXPIRED')",
  // A purchase says what it captures of a reservation, whatever that was to pay.
  "point_payments.amount_minor": "status = 'PAID'",
  // A discount is used as a whole: what it took off stands in its purchase.
  "coupon_uses.amount_minor": "is_part",
  "coupon_uses.refunded_minor": "is_part",
};
