import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Alert, Button, Card, Input, InputNumber, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TryEarningRule } from "../../../../client/admin.ts";
import type { SaveEarningRuleInput } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { useSettled } from "../../components/use-settled.ts";
import { useFormats, useProgram } from "../../program.tsx";
import { MemberSelect } from "../members/member-select.tsx";

interface Line {
  readonly key: number;
  readonly sku: string;
  readonly category: string;
  readonly quantity: string;
  readonly unitPrice: string;
}

const FIRST: Line = { key: 0, sku: "SKU-1", category: "", quantity: "1", unitPrice: "100" };

/** What a cart would earn without the rule and with it, while both are typed. */
export function Trial({ input }: { input: SaveEarningRuleInput }) {
  const { t } = useTranslation();
  const { currencyCode } = useProgram();
  const [lines, setLines] = useState([{ ...FIRST, unitPrice: usualPrice(currencyCode) }]);
  const [memberId, setMemberId] = useState<string | null>(null);
  const [channel, setChannel] = useState("");
  const change = (key: number, part: Partial<Line>) =>
    setLines((was) => was.map((line) => (line.key === key ? { ...line, ...part } : line)));
  return (
    <Card title={t("rules.trial.title")}>
      <ul className="part-list trial-lines">
        {lines.map((line) => (
          <li key={line.key}>
            <Field
              label={t("rules.trial.sku")}
              value={line.sku}
              onType={(sku) => change(line.key, { sku })}
            />
            <Field
              label={t("rules.trial.category")}
              value={line.category}
              onType={(category) => change(line.key, { category })}
            />
            <label>
              <Typography.Text type="secondary">{t("rules.trial.quantity")}</Typography.Text>
              <InputNumber<string>
                stringMode
                min="0.001"
                value={line.quantity}
                onChange={(quantity) => change(line.key, { quantity: quantity ?? "" })}
              />
            </label>
            <label>
              <Typography.Text type="secondary">
                {t("rules.trial.price", { currency: currencyCode })}
              </Typography.Text>
              <InputNumber<string>
                stringMode
                min="0"
                value={line.unitPrice}
                onChange={(unitPrice) => change(line.key, { unitPrice: unitPrice ?? "" })}
              />
            </label>
            {lines.length > 1 && (
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                onClick={() => setLines((was) => was.filter(({ key }) => key !== line.key))}
              >
                {t("rules.trial.remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() =>
          setLines((was) => {
            const key = Math.max(...was.map((line) => line.key)) + 1;
            return [...was, { ...was[0]!, key, sku: `SKU-${key + 1}`, category: "" }];
          })
        }
      >
        {t("rules.trial.add")}
      </Button>
      <div className="trial-buyer">
        <div>
          <label htmlFor="trial-member">
            <Typography.Text type="secondary">{t("rules.trial.member")}</Typography.Text>
          </label>
          <MemberSelect
            id="trial-member"
            except=""
            {...(memberId && { value: memberId })}
            onChange={setMemberId}
          />
        </div>
        <Field label={t("rules.trial.channel")} value={channel} onType={setChannel} />
      </div>
      <Outcome {...{ input, lines, memberId, channel }} />
    </Card>
  );
}

// About what one item costs, so that something is earned at once.
function usualPrice(currencyCode: string): string {
  const { maximumFractionDigits: decimals } = new Intl.NumberFormat("en", {
    style: "currency",
    currency: currencyCode,
  }).resolvedOptions();
  return decimals === 0 ? "100000" : "50";
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  onType(text: string): void;
}

function Field({ label, value, onType }: FieldProps) {
  return (
    <label>
      <Typography.Text type="secondary">{label}</Typography.Text>
      <Input maxLength={255} value={value} onChange={({ target }) => onType(target.value)} />
    </label>
  );
}

interface OutcomeProps {
  readonly input: SaveEarningRuleInput;
  readonly lines: readonly Line[];
  readonly memberId: string | null;
  readonly channel: string;
}

function Outcome({ input, lines, memberId, channel }: OutcomeProps) {
  const { t, i18n } = useTranslation();
  const { number, signed } = useFormats();
  // Compared as text, so that it settles while nothing is typed.
  const typed = JSON.stringify({
    rule: input,
    lines: lines
      .filter((line) => line.sku && line.quantity && line.unitPrice)
      .map(({ key: _, category, ...line }) => ({ ...line, ...(category && { category }) })),
    ...(memberId && { memberId }),
    ...(channel && { channel }),
  });
  const asked = useSettled(typed);
  const { data, error, isFetching } = useQuery({
    queryKey: ["try-earning-rule", asked, i18n.language],
    queryFn: ({ signal }) =>
      api.query(TryEarningRule, { input: JSON.parse(asked) as never }, { signal }),
    placeholderData: keepPreviousData,
  });
  const trial = data?.tryEarningRule;
  if (error) return <Alert type="warning" message={error.message} />;
  if (!trial) return null;
  return (
    <div aria-live="polite" style={{ opacity: isFetching ? 0.75 : 1 }}>
      <dl className="trial-points">
        <div>
          <dt>{t("rules.trial.before")}</dt>
          <dd className="number">{number(trial.before)}</dd>
        </div>
        <div>
          <dt>{t("rules.trial.after")}</dt>
          <dd className="number">{trial.after == null ? "–" : number(trial.after)}</dd>
        </div>
      </dl>
      <ul className="plain-list">
        {trial.explanation.map(({ title, points }) => (
          <li key={title}>
            <span className="number">{signed(points)}</span> {title}
          </li>
        ))}
        {trial.notApplied.map(({ title, message }) => (
          <li key={`${title} ${message}`}>
            <Typography.Text type="secondary">
              {title}: {message}
            </Typography.Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
