import { Migration } from "@mikro-orm/migrations";

/**
 * What the lines of a recorded purchase count, in the arithmetic that it was recorded with; see
 * `baseAmounts` in modules/purchases/base-amount.ts for the second.
 */
export class LinesOfEitherArithmetic extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create function earning_lines(cart jsonb, terms jsonb, arithmetic int)
      returns table (place int, kind text, sku text, category text, quantity bigint, net_minor bigint)
      language plpgsql immutable parallel safe as $$
      declare
        lines jsonb := cart -> 'lines';
        shipping bigint := (cart ->> 'shippingMinor')::bigint;
        has_shipping boolean := (terms ->> 'includesShipping')::boolean and shipping > 0;
        places int[];
        nets bigint[];
        whole bigint;
        paid bigint;
      begin
        if arithmetic is distinct from 2 then
          return query select * from earning_lines(cart, terms);
          return;
        end if;
        -- Lines that buy gift cards count nothing and bear nothing.
        select array_agg(e.at::int - 1 order by e.at),
            array_agg((e.l ->> 'grossMinor')::bigint - (e.l ->> 'discountMinor')::bigint order by e.at)
          into places, nets
          from jsonb_array_elements(lines) with ordinality as e (l, at)
          where not (e.l ->> 'giftCard')::boolean;
        if nets is not null then
          select sum(net) into whole from unnest(nets) net;
          select array_agg(e.net - e.share order by e.at) into nets
            from unnest(nets, allocate(least((cart ->> 'discountMinor')::bigint, whole), nets))
              with ordinality as e (net, share, at);
          if (terms ->> 'includesTax')::boolean and not (cart ->> 'taxesIncluded')::boolean then
            select array_agg(e.net + e.share order by e.at) into nets
              from unnest(nets, allocate((cart ->> 'taxMinor')::bigint, nets))
                with ordinality as e (net, share, at);
          end if;
        end if;
        if has_shipping then
          nets := nets || shipping;
        end if;
        if nets is not null then
          select sum(net) into whole from unnest(nets) net;
          select least(coalesce(sum((payment ->> 'amountMinor')::bigint), 0), whole) into paid
            from jsonb_array_elements(cart -> 'payments') payment
            where payment ->> 'kind' in ('POINTS', 'CASHBACK');
          select array_agg(e.net - e.share order by e.at) into nets
            from unnest(nets, allocate(paid, nets)) with ordinality as e (net, share, at);
        end if;
        return query
          select e.at::int - 1,
            case when (e.l ->> 'giftCard')::boolean then 'GIFT_CARD' else 'GOODS' end,
            e.l ->> 'sku', e.l ->> 'category', (e.l ->> 'quantity')::bigint,
            coalesce(nets[array_position(places, e.at::int - 1)], 0)
          from jsonb_array_elements(lines) with ordinality as e (l, at)
          union all
          select jsonb_array_length(lines), 'SHIPPING', null, null, 1000, nets[cardinality(nets)]
          where has_shipping;
      end $$;
    `);
  }
}
