const CART = JSON.stringify({
  currencyCode: "VND",
  channel: "POS",
  locationId: "q1",
  lines: ["CF-SUA", "CK-PHOMAI", "BN-500"].map((sku, at) => ({
    id: String(at + 1),
    sku,
    title: sku,
    category: "coffee",
    quantity: 1000,
    giftCard: false,
    unitPriceMinor: 55_000,
    grossMinor: 55_000,
    discountMinor: 0,
  })),
  discountMinor: 0,
  shippingMinor: 0,
  taxMinor: 0,
  taxesIncluded: true,
  roundingMinor: 0,
  totalMinor: 165_000,
  payments: [],
});

const EXPLANATION = JSON.stringify([
  { titles: { vi: "Tích điểm", en: "Base rate" }, points: 16 },
  { titles: { vi: "Hạng Bạc: điểm ×1,1", en: "Silver tier: points ×1.1" }, points: 2 },
]);

/**
 * The least that recording a purchase can be: the same rows as the product writes, in one call,
 * without rules, limits, canonical hashes or anything to read from a client. Points and texts are
 * always the same.
 */
export const PGBENCH_FUNCTION = /* sql */ `
  create function bench_record(program uuid, customer int) returns bigint language plpgsql as $$
  declare
    member uuid;
    purchase uuid := gen_random_uuid();
    lot uuid := gen_random_uuid();
    key text := gen_random_uuid()::text;
    at timestamptz := now();
    head record;
    hash bytea;
  begin
    insert into idempotency_keys (program_id, owner_id, operation, key, input_hash, created_at)
    values (program, program, 'recordPurchase', key, sha256(key::bytea), at);

    select member_id into member from member_identities
    where program_id = program and kind = 'EXTERNAL_ID'
      and value = 'cust-' || lpad(customer::text, 7, '0');
    select * into head from wallets where member_id = member for update;
    hash := sha256(head.head_hash || key::bytea);

    insert into purchase_ids (program_id, source, external_id, member_id, purchase_id, content_hash)
    values (program, 'pgbench', key, member, purchase, hash);
    insert into entries (member_id, sequence, id, program_id, kind, points, available_after,
      effective_at,
      recorded_at, occurred_at, source_kind, source_id, reference, explanation, hash)
    values (member, head.sequence + 1, gen_random_uuid(), program, 'EARN', 18, head.available, at,
      at, at, 'PURCHASE',
      purchase, key, '${EXPLANATION}', hash);
    insert into lots (member_id, id, entry_sequence, purchase_id, available_at, expires_at, issued,
      pending, available)
    values (member, lot, head.sequence + 1, purchase, at + interval '7 days',
      at + interval '1 year', 18, 18, 0);
    insert into transfers (member_id, entry_sequence, position, from_account, to_account, points,
      lot_id)
    values (member, head.sequence + 1, 1, 'ISSUED', 'PENDING', 18, lot);
    update wallets set pending = pending + 18, sequence = head.sequence + 1, head_hash = hash
    where member_id = member;
    insert into purchases (member_id, id, program_id, source, external_id, placed_at, recorded_at,
      total_minor,
      base_minor, points, cart, context, result, entry_sequence)
    values (member, purchase, program, 'pgbench', key, at, at, 165000, 165000, 18, '${CART}',
      '${EXPLANATION}',
      '${EXPLANATION}', head.sequence + 1);
    insert into purchase_totals (member_id, program_id, orders, spent_minor, last_placed_at)
    values (member, program, 1, 165000, at)
    on conflict (member_id) do update set orders = purchase_totals.orders + 1,
      spent_minor = purchase_totals.spent_minor + 165000, last_placed_at = at;
    insert into tier_days (member_id, day, spend_minor, orders, points, places)
    values (member, at::date, 165000, 1, 18, '{q1}')
    on conflict (member_id, day) do update set spend_minor = tier_days.spend_minor + 165000,
      orders = tier_days.orders + 1, points = tier_days.points + 18;
    insert into events (id, program_id, member_id, type, payload, occurred_at)
    values (gen_random_uuid(), program, member, 'purchase.recorded',
      jsonb_build_object('purchaseId', purchase), at);
    insert into audit_records (program_id, id, recorded_at, actor_kind, actor_id, operation,
      member_id, subject_id,
      request_id)
    values (program, gen_random_uuid(), at, 'BACKEND', program, 'recordPurchase', member, purchase,
      key);
    return head.sequence + 1;
  end $$;
`;
