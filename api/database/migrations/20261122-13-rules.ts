import { Migration } from "@mikro-orm/migrations";

export class Rules extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- When a rule was paused, for ever: what was bought then earns nothing by it, however late it is recorded.
      create table earning_rule_pauses (
        rule_id uuid not null references earning_rules,
        paused_at timestamptz not null,
        resumed_at timestamptz check (resumed_at >= paused_at),
        primary key (rule_id, paused_at)
      );
      create unique index earning_rule_open_pauses on earning_rule_pauses (rule_id) where resumed_at is null;
      insert into earning_rule_pauses (rule_id, paused_at) select id, now() from earning_rules where is_paused;
      alter table earning_rules drop column is_paused;

      -- What moved between accounts on a day, in the program's time zone, by when it took effect: sums of transfers,
      -- of each member's up to the entry that ledger_summed names. No write of a member's touches either.
      create table ledger_days (
        program_id uuid not null references programs,
        day date not null,
        from_account text not null,
        to_account text not null check (to_account <> from_account),
        points bigint not null check (points > 0),
        primary key (program_id, day, from_account, to_account)
      );
      create table ledger_summed (
        member_id uuid primary key references members,
        program_id uuid not null,
        sequence bigint not null check (sequence > 0)
      );

      -- As rules/allocate.ts: by largest remainder, ties to the earlier; weights that are all 0 share alike.
      create function allocate(total bigint, weights bigint[]) returns bigint[]
      language sql immutable parallel safe as $$
        with given as (
          select position, weight::numeric, sum(weight) over () as whole, count(*) over () as many
          from unnest(weights) with ordinality as w (weight, position)
        ), exact as (
          select position, total * (case when whole = 0 then 1 else weight end) as part,
            case when whole = 0 then many else whole end as whole
          from given
        ), floored as (
          select position, div(part, whole) as share, mod(part, whole) as remainder from exact
        ), ranked as (
          select position, share, row_number() over (order by remainder desc, position) as rank,
            total - sum(share) over () as rest
          from floored
        )
        select coalesce(array_agg((share + (rank <= rest)::int)::bigint order by position), '{}') from ranked
      $$;

      -- As purchases/base-amount.ts: a recorded cart's lines with what of each counts; terms say what counts besides.
      create function earning_lines(cart jsonb, terms jsonb)
      returns table (place int, kind text, sku text, category text, quantity bigint, net_minor bigint)
      language plpgsql immutable parallel safe as $$
      declare
        lines jsonb := cart -> 'lines';
        goods int := jsonb_array_length(lines);
        shipping bigint := (cart ->> 'shippingMinor')::bigint;
        paid bigint;
        nets bigint[];
        shares bigint[];
      begin
        select array_agg((l ->> 'grossMinor')::bigint - (l ->> 'discountMinor')::bigint order by at) into nets
          from jsonb_array_elements(lines) with ordinality as e (l, at);
        shares := allocate((cart ->> 'discountMinor')::bigint, nets);
        select array_agg(net - share order by at) into nets
          from unnest(nets, shares) with ordinality as e (net, share, at);
        if (terms ->> 'includesTax')::boolean and not (cart ->> 'taxesIncluded')::boolean then
          shares := allocate((cart ->> 'taxMinor')::bigint, nets);
          select array_agg(net + share order by at) into nets
            from unnest(nets, shares) with ordinality as e (net, share, at);
        end if;
        if (terms ->> 'includesShipping')::boolean and shipping > 0 then
          nets := nets || shipping;
        end if;
        select least(
          (select coalesce(sum((payment ->> 'amountMinor')::bigint), 0)
            from jsonb_array_elements(cart -> 'payments') payment where payment ->> 'kind' in ('POINTS', 'CASHBACK')),
          (select sum(net) from unnest(nets) net)
        ) into paid;
        shares := allocate(paid, nets);
        return query
          select e.at::int - 1,
            case when l.line is null then 'SHIPPING' when (l.line ->> 'giftCard')::boolean then 'GIFT_CARD'
              else 'GOODS' end,
            l.line ->> 'sku', l.line ->> 'category', coalesce((l.line ->> 'quantity')::bigint, 1000),
            case when (l.line ->> 'giftCard')::boolean then 0 else e.net - e.share end
          from unnest(nets, shares) with ordinality as e (net, share, at)
          left join lateral (select lines -> (e.at::int - 1) as line where e.at <= goods) l on true;
      end $$;
    `);
  }
}
