import {
  ArrowLeftOutlined,
  ArrowRightOutlined,
  DeleteOutlined,
  PlusOutlined,
} from "@ant-design/icons";
import {
  Button,
  Card,
  Checkbox,
  Flex,
  Form,
  Input,
  InputNumber,
  Popconfirm,
  Typography,
} from "antd";
import type { FormListOperation } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TierSetEditorQuery } from "../../../../client/admin.ts";
import { useFormats, useProgram } from "../../program.tsx";
import { TierName } from "../members/tier-name.tsx";
import { BenefitsDialog } from "./benefits-dialog.tsx";
import { languageName } from "../../formats.ts";
import { newTier } from "./tier-set-form.ts";
import type { TierSetValues } from "./tier-set-form.ts";

type Tier = NonNullable<TierSetEditorQuery["program"]["tierSet"]>["tiers"][number];

interface TierColumnsProps {
  /** As members live by them. */
  readonly live: readonly Tier[];
  /** The language of what has one language alone. */
  readonly locale: string;
  /** Called when levels were added, moved or taken away. */
  onMoved(): void;
}

/** The levels side by side, lowest first, each with who is in it now and what it gives. */
export function TierColumns({ live, locale, onMoved }: TierColumnsProps) {
  const { t } = useTranslation();
  return (
    <Form.List name="tiers">
      {(fields, operations) => {
        const moving: FormListOperation = {
          add: (...it) => (operations.add(...it), onMoved()),
          move: (...it) => (operations.move(...it), onMoved()),
          remove: (...it) => (operations.remove(...it), onMoved()),
        };
        return (
          <div>
            <div className="tier-columns">
              {fields.map(({ key, name }) => (
                <TierColumn
                  key={key}
                  at={name}
                  count={fields.length}
                  {...{ live, locale, moving, onMoved }}
                />
              ))}
            </div>
            <Button
              icon={<PlusOutlined />}
              style={{ marginTop: 12 }}
              onClick={() => moving.add(newTier(fields.length))}
            >
              {t("tiers.addLevel")}
            </Button>
          </div>
        );
      }}
    </Form.List>
  );
}

interface TierColumnProps extends TierColumnsProps {
  readonly at: number;
  readonly count: number;
  readonly moving: FormListOperation;
}

function TierColumn({ at, count, live, locale, moving, onMoved }: TierColumnProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { currencyCode, locales } = useProgram();
  const [isOpen, setIsOpen] = useState(false);
  const tier = Form.useWatch<TierSetValues["tiers"][number] | undefined>(["tiers", at]);
  const metric = Form.useWatch<TierSetValues["metric"] | undefined>("metric");
  const now = live.find(({ id }) => id === tier?.id);
  const name =
    tier?.names[locale] ||
    Object.values(tier?.names ?? {}).find(Boolean) ||
    t("tiers.levelAt", { place: at + 1 });
  const required = [{ required: true, message: t("tiers.required") }];
  // That of the page first.
  const languages = [locale, ...locales.filter((it) => it !== locale)];
  const act = (action: "moveDown" | "moveUp" | "remove") => ({
    size: "small" as const,
    type: "text" as const,
    "aria-label": t(`tiers.${action}`, { tier: name }),
  });
  return (
    <Card
      styles={{ body: { padding: 16 }, header: { padding: "0 8px 0 16px" } }}
      style={{ borderTop: `4px solid ${tier?.color ?? "transparent"}` }}
      title={<TierName tier={tier ? { name, color: tier.color } : null} />}
    >
      <Flex justify="space-between" align="start" gap={4} style={{ marginBottom: 12 }}>
        <Typography.Text type="secondary" className="number">
          {now
            ? t("members.count", { count: now.memberCount, shown: number(now.memberCount) })
            : t("tiers.newTier")}
        </Typography.Text>
        <Flex style={{ margin: "-2px -8px 0 0" }}>
          <Button
            {...act("moveDown")}
            icon={<ArrowLeftOutlined />}
            disabled={at === 0}
            onClick={() => moving.move(at, at - 1)}
          />
          <Button
            {...act("moveUp")}
            icon={<ArrowRightOutlined />}
            disabled={at === count - 1}
            onClick={() => moving.move(at, at + 1)}
          />
          <Popconfirm
            title={t("tiers.removeSure", { tier: name })}
            description={now && t("tiers.removeText")}
            okText={t("tiers.removeLevel")}
            onConfirm={() => moving.remove(at)}
          >
            <Button {...act("remove")} icon={<DeleteOutlined />} disabled={count === 1} />
          </Popconfirm>
        </Flex>
      </Flex>
      {languages.map((language, place) => (
        <Form.Item
          key={language}
          name={[at, "names", language]}
          label={
            languages.length > 1
              ? `${t("tiers.fields.name")}, ${languageName(language, language)}`
              : t("tiers.fields.name")
          }
          rules={place === 0 ? required : []}
        >
          <Input maxLength={80} />
        </Form.Item>
      ))}
      <Form.Item name={[at, "invitationOnly"]} valuePropName="checked">
        <Checkbox>{t("tiers.byInvitation")}</Checkbox>
      </Form.Item>
      {!tier?.invitationOnly && (
        <Form.Item name={[at, "threshold"]} label={t("tiers.fields.threshold")} rules={required}>
          <InputNumber<string>
            stringMode
            min="0"
            style={{ width: "100%" }}
            addonAfter={
              metric === "SPEND" ? currencyCode : t(`tiers.metrics.${metric ?? "POINTS"}`)
            }
            formatter={(value) => (value ? number(Number(value)) : "")}
            parser={(text) => text?.replace(/\D/g, "") ?? ""}
          />
        </Form.Item>
      )}
      <Form.Item name={[at, "multiplier"]} label={t("tiers.fields.multiplier")} rules={required}>
        <InputNumber<string> stringMode min="1" step="0.1" style={{ width: "100%" }} prefix="×" />
      </Form.Item>
      <Form.Item name={[at, "color"]} label={t("tiers.fields.color")}>
        <Input type="color" style={{ width: 72, padding: 4 }} />
      </Form.Item>
      <Typography.Text type="secondary">{t("tiers.fields.benefits")}</Typography.Text>
      <ul style={{ margin: "4px 0 8px", paddingInlineStart: 20 }}>
        {tier?.benefits.map(({ title }, place) => (
          <li key={place}>{title}</li>
        ))}
      </ul>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {t("tiers.benefits.edit")}
      </Button>
      {isOpen && tier && (
        <BenefitsDialog
          tier={name}
          at={at}
          language={languageName(locale, locale)}
          close={() => {
            setIsOpen(false);
            onMoved();
          }}
        />
      )}
    </Card>
  );
}
