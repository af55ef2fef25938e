import { Button, Card, Descriptions, Empty, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useFormats } from "../../program.tsx";
import { minutesOf } from "./terms-form.ts";
import type { PartnerTerms } from "./terms-form.ts";

interface TermsCardProps {
  /** The newest first. */
  readonly terms: readonly PartnerTerms[];
  /** Opens where they are changed; null for who may not. */
  readonly change: (() => void) | null;
}

/** What was agreed with a partner: the terms in force, and those before. */
export function TermsCard({ terms, change }: TermsCardProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const [newest, ...before] = terms;
  const button = change && (
    <Button type={newest ? "default" : "primary"} onClick={change}>
      {t(newest ? "settlements.terms.change" : "settlements.terms.agree")}
    </Button>
  );
  if (!newest) {
    return (
      <Card title={t("settlements.terms.title")}>
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            <Typography.Text type="secondary">{t("settlements.terms.empty")}</Typography.Text>
          }
        >
          {button}
        </Empty>
      </Card>
    );
  }
  return (
    <Card title={t("settlements.terms.title")} extra={button}>
      <Facts terms={newest} />
      <SecondaryLine>
        {t("settlements.terms.since", {
          version: newest.version,
          at: dateTime(newest.inForceFrom),
        })}
      </SecondaryLine>
      {before.length > 0 && (
        <section style={{ marginTop: 16 }}>
          <Typography.Text strong>{t("settlements.terms.before")}</Typography.Text>
          <ul className="part-list">
            {before.map((it) => (
              <li key={it.version}>
                <Facts terms={it} />
                <SecondaryLine>
                  {t("settlements.terms.since", {
                    version: it.version,
                    at: dateTime(it.inForceFrom),
                  })}
                </SecondaryLine>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  );
}

function Facts({ terms }: { terms: PartnerTerms }) {
  const { t, i18n } = useTranslation();
  const { money } = useFormats();
  const { currencyCode, reimbursementPerPoint, reimbursementPerVoucher } = terms;
  const none = t("settlements.terms.none");
  const perPoint = reimbursementPerPoint;
  const facts = {
    funding: t(`settlements.terms.funding.${terms.funding}`),
    pricePerPoint: money({ amount: terms.pricePerPoint, currencyCode }),
    reimbursementPerPoint: perPoint == null ? none : money({ amount: perPoint, currencyCode }),
    reimbursementPerVoucher: reimbursementPerVoucher
      ? money(reimbursementPerVoucher)
      : t("settlements.terms.byPoints"),
    minimum: money(terms.minimum),
    ...(terms.funding === "PREPAID" && {
      warnBelow: terms.warnBelow ? money(terms.warnBelow) : t("settlements.terms.noWarning"),
    }),
    period: t(`settlements.terms.period.${terms.period}`),
    undoWindow: inWords(minutesOf(terms.undoWindow), i18n.language),
  };
  return (
    <Descriptions
      column={1}
      size="small"
      items={Object.entries(facts).map(([key, children]) => ({
        key,
        label: t(`settlements.terms.fields.${key as "minimum"}`),
        children: <span className="number">{children}</span>,
      }))}
    />
  );
}

/** A time in the largest unit that it is a whole number of: "3 days". */
function inWords(minutes: number, language: string): string {
  const [unit, size] =
    minutes > 0 && minutes % 1_440 === 0
      ? (["day", 1_440] as const)
      : minutes > 0 && minutes % 60 === 0
        ? (["hour", 60] as const)
        : (["minute", 1] as const);
  const format = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" });
  return format.format(minutes / size);
}
