import { DownOutlined } from "@ant-design/icons";
import { useGetIdentity } from "@refinedev/core";
import { useQuery } from "@tanstack/react-query";
import { App, Button, Popover } from "antd";
import { Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { ListViews as ListViewsDocument } from "../../../../../client/admin.ts";
import type { ListViewsQuery } from "../../../../../client/admin.ts";
import { api } from "../../../api.ts";
import type { Viewer } from "../../../auth-provider.ts";
import { lazyPage } from "../../lazy-page.ts";
import { Loading } from "../../loading.tsx";
import { readView, stateOf } from "./view-state.ts";
import type { ListVocabulary } from "./view-state.ts";

const ViewsPanel = lazyPage(async () => (await import("./views-panel.tsx")).ViewsPanel);
const ViewDialog = lazyPage(async () => (await import("./view-dialog.tsx")).ViewDialog);

export type ListView = ListViewsQuery["listViews"][number];

/** What is asked about: a new view, or what is done to one. */
export type ViewAction =
  { readonly how: "save" } | { readonly how: "rename" | "delete"; readonly view: ListView };

interface ListViewsProps {
  readonly list: string;
  readonly known: ListVocabulary;
  /** The columns that are shown; none where there is no choice. */
  readonly columns: readonly string[];
  /** Called once it is known whether the list opens with a view, and after that is open. */
  settled(): void;
}

/**
 * The saved views of a list: filters, order and columns under a name, for oneself or shared. The
 * one that somebody chose is there when the list is opened by its bare address.
 */
export function ListViews({ list, known, columns, settled }: ListViewsProps) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const { data: viewer, isFetched: isKnown } = useGetIdentity<Viewer>();
  const [parameters, setParameters] = useSearchParams();
  const [isOpen, setIsOpen] = useState(false);
  const [asked, setAsked] = useState<ViewAction | null>(null);
  const may = viewer?.permissions.includes("program:read") === true;
  const { data, isFetched } = useQuery({
    queryKey: ["list-views", list],
    queryFn: () => api.query(ListViewsDocument, { list }),
    enabled: may,
  });
  const views = data?.listViews;

  const open = (view: ListView, replace = false) => {
    const { address, unknown } = readView(view.state, known);
    address.set("view", view.id);
    setParameters(address, { replace });
    setIsOpen(false);
    if (unknown.length === 0) return;
    void notification.warning({
      message: t("lists.views.unknown", { name: view.name }),
      description: t("lists.views.leftOut", { names: unknown.join(", ") }),
    });
  };

  // Only as the list is opened: who clears its filters wants all of it.
  const isBare = useRef(location.search === "");
  const isAnswered = may ? isFetched : isKnown;
  useEffect(() => {
    if (!isAnswered) return;
    const chosen = views?.find((view) => view.chosen);
    if (isBare.current && chosen) open(chosen, true);
    isBare.current = false;
    settled();
  }, [isAnswered, views]);

  if (!may) return null;
  const current = views?.find(({ id }) => id === parameters.get("view"));
  const state = stateOf(parameters, columns);
  return (
    <>
      <Popover
        trigger="click"
        placement="bottomRight"
        arrow={false}
        open={isOpen}
        onOpenChange={setIsOpen}
        destroyOnHidden
        content={
          <Suspense fallback={<Loading rows={3} />}>
            <ViewsPanel
              {...{ views: views ?? [], current, state }}
              open={open}
              ask={(what) => {
                setIsOpen(false);
                setAsked(what);
              }}
            />
          </Suspense>
        }
      >
        <Button aria-expanded={isOpen} style={{ maxWidth: 240 }}>
          <span style={{ overflow: "hidden", textOverflow: "ellipsis" }}>
            {current?.name ?? t("lists.views.button")}
          </span>
          <DownOutlined style={{ fontSize: 10 }} />
        </Button>
      </Popover>
      <Suspense>
        {asked && (
          <ViewDialog
            {...{ asked, list, state }}
            saved={(id) => {
              const address = new URLSearchParams(state);
              address.set("view", id);
              setParameters(address);
            }}
            close={() => setAsked(null)}
          />
        )}
      </Suspense>
    </>
  );
}
