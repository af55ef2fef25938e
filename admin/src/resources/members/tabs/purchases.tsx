import { Collapse, Flex, Tag, Typography } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { MemberPurchases } from "../../../../../client/admin.ts";
import type { MemberPurchasesQuery } from "../../../../../client/admin.ts";
import { api } from "../../../api.ts";
import { Loaded } from "../../../components/loaded.tsx";
import { SecondaryLine } from "../../../components/secondary-line.tsx";
import { useFormats } from "../../../program.tsx";
import type { MemberOnPage } from "../show.tsx";
import { Nothing } from "./nothing.tsx";
import { PART_SIZE, PartPages, usePartPage } from "./part-pages.tsx";

type Purchase = NonNullable<MemberPurchasesQuery["member"]>["purchases"]["nodes"][number];

/** What the member bought, newest first; each opens to what it earned, why, and why not more. */
export function Purchases({ member: { id } }: { member: MemberOnPage }) {
  const { t } = useTranslation();
  const [page] = usePartPage();
  const request = { id, first: PART_SIZE, offset: (page - 1) * PART_SIZE };
  return (
    <Loaded name={["purchases", request]} ask={() => api.query(MemberPurchases, request)}>
      {({ member }) => {
        const { totalCount = 0, nodes = [] } = member?.purchases ?? {};
        if (nodes.length === 0) return <Nothing text={t("memberPage.purchases.none")} />;
        return (
          <>
            <Collapse
              ghost
              className="purchases"
              items={nodes.map((purchase) => ({
                key: purchase.id,
                label: <Summary purchase={purchase} />,
                children: <Details purchase={purchase} />,
              }))}
            />
            <PartPages total={totalCount} />
          </>
        );
      }}
    </Loaded>
  );
}

function Summary({ purchase }: { purchase: Purchase }) {
  const { t } = useTranslation();
  const { dateTime, money, number } = useFormats();
  const { externalId, placedAt, source, channel, locationId, total, points, keptPoints } = purchase;
  return (
    <Flex justify="space-between" gap={16} align="start">
      <div style={{ minWidth: 0 }}>
        <Typography.Text strong style={{ overflowWrap: "anywhere" }}>
          {t("memberPage.purchases.order", { number: externalId })}
        </Typography.Text>
        <SecondaryLine>
          {[dateTime(placedAt), locationId ?? channel ?? source].join(" · ")}
        </SecondaryLine>
      </div>
      <div style={{ textAlign: "end", flex: "none" }}>
        <div className="number" style={{ fontWeight: 600 }}>
          {money(total)}
        </div>
        <Typography.Text type="secondary" className="number" style={{ fontSize: 13 }}>
          {t("memberPage.purchases.points", { count: points, shown: number(points) })}
        </Typography.Text>
        {keptPoints !== points && (
          <SecondaryLine>
            {t("memberPage.purchases.keeps", { shown: number(keptPoints) })}
          </SecondaryLine>
        )}
      </div>
    </Flex>
  );
}

function Details({ purchase }: { purchase: Purchase }) {
  const { t } = useTranslation();
  const { money, signed, number, date } = useFormats();
  const { explanation, notApplied, lines, payments, returns } = purchase;
  return (
    <Flex vertical gap={16}>
      <Section title={t("memberPage.purchases.why")}>
        {explanation.length === 0 && <li>{t("memberPage.purchases.nothing")}</li>}
        {explanation.map(({ title, points }, at) => (
          <Row key={at} name={title} figure={signed(points)} />
        ))}
      </Section>
      {notApplied.length > 0 && (
        <Section title={t("memberPage.purchases.whyNot")}>
          {notApplied.map(({ title, message }, at) => (
            <li key={at}>
              <Typography.Text>{title}</Typography.Text>
              <SecondaryLine>{message}</SecondaryLine>
            </li>
          ))}
        </Section>
      )}
      {returns.length > 0 && (
        <Section title={t("memberPage.purchases.returns")}>
          {returns.map(({ id, externalId, refunded, points, returnedAt, status }) => (
            <li key={id}>
              <Flex gap={8} wrap>
                <Typography.Text style={{ overflowWrap: "anywhere" }}>
                  {t("memberPage.purchases.returned", {
                    number: externalId,
                    money: money(refunded),
                  })}
                </Typography.Text>
                {status === "CANCELLED" && (
                  <Tag bordered={false}>{t("memberPage.purchases.returnCancelled")}</Tag>
                )}
              </Flex>
              <Typography.Text type="secondary" style={{ fontSize: 13 }}>
                {date(returnedAt)} ·{" "}
                {t("memberPage.purchases.took", { count: points, shown: number(points) })}
              </Typography.Text>
            </li>
          ))}
        </Section>
      )}
      <Section title={t("memberPage.purchases.lines")}>
        {lines.map(({ id, title, sku, quantity, unitPrice, giftCard }) => (
          <Row
            key={id}
            name={
              giftCard ? `${title ?? sku} (${t("memberPage.purchases.giftCard")})` : (title ?? sku)
            }
            figure={t("memberPage.purchases.quantity", {
              shown: number(Number(quantity)),
              price: money(unitPrice),
            })}
          />
        ))}
      </Section>
      {payments.length > 0 && (
        <Section title={t("memberPage.purchases.payments")}>
          {payments.map(({ kind, amount }, at) => (
            <Row key={at} name={t(`memberPage.purchases.payment.${kind}`)} figure={money(amount)} />
          ))}
        </Section>
      )}
    </Flex>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <SecondaryLine>{title}</SecondaryLine>
      <ul className="plain-list">{children}</ul>
    </section>
  );
}

function Row({ name, figure }: { name: string; figure: string }) {
  return (
    <li>
      <Flex justify="space-between" gap={16}>
        <span style={{ overflowWrap: "anywhere", minWidth: 0 }}>{name}</span>
        <span className="number">{figure}</span>
      </Flex>
    </li>
  );
}
