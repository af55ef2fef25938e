import {
  GiftOutlined,
  PercentageOutlined,
  RiseOutlined,
  SearchOutlined,
  UserAddOutlined,
  UserOutlined,
} from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Input, Modal, Typography } from "antd";
import type { InputRef } from "antd";
import { useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { MemberList, OffersToFind, PromotionCodeList } from "../../../client/admin.ts";
import { api } from "../api.ts";
import { plain } from "../components/plain.ts";
import { menu } from "../menu.tsx";

interface Choice {
  readonly key: string;
  readonly group: "actions" | "members" | "pages" | "promotions" | "rewards" | "rules";
  readonly path: string;
  readonly icon: ReactNode;
  readonly name: string;
  /** What tells it from others of its name. */
  readonly detail?: string | undefined;
}

interface PaletteProps {
  readonly permissions: readonly string[];
  close(): void;
}

const LIST = "palette-choices";

/** Finds any member, page or action by what is typed, and goes there. */
export function Palette({ permissions, close }: PaletteProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const input = useRef<InputRef>(null);
  const [search, setSearch] = useState("");
  const [at, setAt] = useState(0);
  const choices = useChoices(search.trim(), permissions);
  const current = choices[Math.min(at, choices.length - 1)];

  function go({ path }: Choice) {
    close();
    void navigate(path);
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && choices.length > 0) {
      event.preventDefault();
      setAt(
        (from) => (Math.min(from, choices.length - 1) + step + choices.length) % choices.length,
      );
    } else if (event.key === "Enter" && current) {
      event.preventDefault();
      go(current);
    }
  }
  return (
    <Modal
      open
      title={<span className="visually-hidden">{t("shell.palette.label")}</span>}
      footer={null}
      closable={false}
      onCancel={close}
      afterOpenChange={(isOpen) => isOpen && input.current?.focus()}
      styles={{ content: { padding: 12 }, header: { margin: 0 } }}
    >
      <Input
        ref={input}
        size="large"
        variant="borderless"
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t("shell.palette.hint")}
        aria-label={t("shell.palette.label")}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={LIST}
        aria-activedescendant={current && optionId(current)}
        maxLength={100}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={LIST} role="listbox" aria-label={t("shell.palette.label")} className="palette">
        {choices.map((choice, index) => (
          <div key={choice.key} role="presentation">
            {choice.group !== choices[index - 1]?.group && (
              <Typography.Text type="secondary" className="palette-group" aria-hidden>
                {t(`shell.palette.${choice.group}`)}
              </Typography.Text>
            )}
            <div
              id={optionId(choice)}
              role="option"
              aria-selected={choice === current}
              tabIndex={-1}
              className="palette-choice"
              onMouseMove={() => setAt(index)}
              onClick={() => go(choice)}
            >
              <span aria-hidden>{choice.icon}</span>
              <span style={{ overflowWrap: "anywhere" }}>{choice.name}</span>
              {choice.detail && <Typography.Text type="secondary">{choice.detail}</Typography.Text>}
            </div>
          </div>
        ))}
      </div>
      {choices.length === 0 && (
        <Typography.Paragraph type="secondary" style={{ padding: "8px 12px", margin: 0 }}>
          {t("shell.palette.nothing")}
        </Typography.Paragraph>
      )}
    </Modal>
  );
}

/** Rules and rewards by their names, once something is typed. */
function useOffers(search: string, isAllowed: boolean): Choice[] {
  const { i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ["palette-offers", search, i18n.language],
    queryFn: ({ signal }) => api.query(OffersToFind, { search }, { signal }),
    placeholderData: keepPreviousData,
    enabled: search.length >= 2 && isAllowed,
  });
  if (search.length < 2 || !data) return [];
  const { earningRules, rewards } = data.program;
  return [
    ...rewards.nodes.map(({ id, title }): Choice => ({
      key: id,
      group: "rewards",
      path: `/rewards/${id}`,
      icon: <GiftOutlined aria-hidden />,
      name: title,
    })),
    ...earningRules.map(({ id, title }): Choice => ({
      key: id,
      group: "rules",
      path: `/rules/${id}`,
      icon: <RiseOutlined aria-hidden />,
      name: title,
    })),
  ];
}

/** Promotion codes by their codes and names, once something is typed. */
function usePromotions(search: string, isAllowed: boolean): Choice[] {
  const { i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ["palette-promotions", search, i18n.language],
    queryFn: ({ signal }) => api.query(PromotionCodeList, { first: 5, search }, { signal }),
    placeholderData: keepPreviousData,
    enabled: search.length >= 2 && isAllowed,
  });
  if (search.length < 2 || !data) return [];
  return data.promotionCodes.nodes.map(({ id, code, title }): Choice => ({
    key: id,
    group: "promotions",
    path: `/promotions/${id}`,
    icon: <PercentageOutlined aria-hidden />,
    name: code,
    detail: title,
  }));
}

const optionId = ({ key }: Choice) => `palette-${key}`;

function useChoices(search: string, permissions: readonly string[]): Choice[] {
  const { t } = useTranslation();
  const may = (permission: string) => permissions.includes(permission);
  const { data } = useQuery({
    queryKey: ["palette", search],
    queryFn: ({ signal }) => api.query(MemberList, { first: 6, search }, { signal }),
    enabled: search.length >= 2 && may("members:read"),
    placeholderData: keepPreviousData,
  });
  const found = search.length >= 2 ? (data?.members.nodes ?? []) : [];
  const members = found.map(({ id, displayName, phone, email, memberNumber }): Choice => ({
    key: id,
    group: "members",
    path: `/members/${id}`,
    icon: <UserOutlined aria-hidden />,
    name: displayName,
    detail: phone ?? email ?? memberNumber,
  }));
  const pages = menu
    .flatMap(({ items }) => items)
    .filter(({ permission }) => may(permission))
    .map(({ key, path, icon }): Choice => ({
      key,
      group: "pages",
      path,
      icon,
      name: t(`shell.menu.${key}`),
    }));
  const actions: (Choice & { permission: string })[] = [
    {
      key: "enroll",
      permission: "members:write",
      group: "actions",
      path: "/members?enroll=now",
      icon: <UserAddOutlined aria-hidden />,
      name: t("members.enrollMember"),
    },
    {
      key: "new-rule",
      permission: "rules:write",
      group: "actions",
      path: "/rules/new",
      icon: <RiseOutlined aria-hidden />,
      name: t("shell.palette.newRule"),
    },
    {
      key: "new-reward",
      permission: "rewards:write",
      group: "actions",
      path: "/rewards/new",
      icon: <GiftOutlined aria-hidden />,
      name: t("shell.palette.newReward"),
    },
    {
      key: "new-promotion",
      permission: "promotions:write",
      group: "actions",
      path: "/promotions/new",
      icon: <PercentageOutlined aria-hidden />,
      name: t("shell.palette.newPromotion"),
    },
  ];
  const fits = ({ name }: Choice) => plain(name).includes(plain(search));
  const allowed = actions.filter(({ permission }) => may(permission));
  const offers = useOffers(search, may("program:read")).filter(fits).slice(0, 5);
  const promotions = usePromotions(search, may("promotions:read"));
  return [...members, ...offers, ...promotions, ...pages.filter(fits), ...allowed.filter(fits)];
}
