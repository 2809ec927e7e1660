-- Power to sign: who may bind the State, for which subject and documents, up to which value, how long. History is kept:
-- a mandate never changes, it is revoked.
create table signing.mandate (
    id                  uuid        primary key,
    reference           text        not null,
    official            text        not null,
    role                text        not null,
    product_group       text        not null default '',
    document_kinds      text[]      not null default '{}',
    limit_cents         bigint      check (limit_cents >= 0),
    valid_from          date        not null,
    valid_to            date        not null check (valid_to >= valid_from),
    sub_mandate_allowed boolean     not null default false,
    given_by            text        not null,
    registered_at       timestamptz not null,
    registered_by       text        not null,
    revoked_at          timestamptz,
    revoked_by          text,
    revoked_because     text,
    check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_because is null))
);
comment on column signing.mandate.product_group is 'empty: every subject';
comment on column signing.mandate.document_kinds is 'empty: every kind of document';
comment on column signing.mandate.limit_cents is 'null: no limit';
create index mandate_role on signing.mandate (role);

create function signing.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'signing.% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create function signing.only_revoke() returns trigger language plpgsql as $$
begin
    if old.revoked_at is not null
       or (to_jsonb(new) - 'revoked_at' - 'revoked_by' - 'revoked_because')
          is distinct from (to_jsonb(old) - 'revoked_at' - 'revoked_by' - 'revoked_because') then
        raise exception 'mandate % does not change: it can be revoked once', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger mandate_change before update on signing.mandate
    for each row execute function signing.only_revoke();
create trigger mandate_delete before delete on signing.mandate
    for each row execute function signing.refuse_change();

-- Who stands above whom; read when a negative advice is overruled.
create table signing.hierarchy (
    role     text primary key,
    superior text not null
);
insert into signing.hierarchy (role, superior) values
    ('cibg-buyer', 'cibg-director'),
    ('cibg-lawyer', 'cibg-director'),
    ('cibg-contract-manager', 'cibg-director'),
    ('cibg-finance', 'cibg-director'),
    ('cibg-director', 'vws-gmt-director'),
    ('vws-gmt-policy', 'vws-gmt-director'),
    ('vws-legal', 'vws-gmt-director'),
    ('vws-gmt-director', 'vws-dgcz'),
    ('vws-finance', 'vws-dgcz'),
    ('vws-dgcz', 'vws-minister'),
    ('rvo-buyer', 'rvo-director'),
    ('rvo-lawyer', 'rvo-director'),
    ('rvo-contract-manager', 'rvo-director'),
    ('rvo-finance', 'rvo-director'),
    ('rvo-director', 'vws-gmt-director'),
    ('lch-stock', 'cibg-director');

-- Declared conflicts of interest, in a case or with a supplier.
create table signing.conflict (
    id           uuid        primary key,
    official     text        not null,
    case_ref     text        not null default '',
    supplier_ref text        not null default '',
    statement    text        not null,
    declared_at  timestamptz not null,
    check (case_ref <> '' or supplier_ref <> '')
);
create index conflict_official on signing.conflict (official);
create trigger conflict_change before update or delete on signing.conflict
    for each row execute function signing.refuse_change();

create sequence signing.request_number;

create table signing.request (
    signing_id       text        primary key,
    case_ref         text        not null,
    document_id      uuid        not null,
    document_kind    text        not null,
    document_title   text        not null,
    document_sha256  text        not null,
    contract_ref     text        not null,
    supplier_ref     text        not null,
    need_ref         text        not null,
    max_amount_cents bigint      not null check (max_amount_cents >= 0),
    product_group    text        not null,
    flags            text[]      not null,
    deadline         timestamptz not null,
    requested_at     timestamptz not null,
    state            text        not null default 'PENDING'
        check (state in ('PENDING', 'SIGNED', 'REFUSED', 'WITHDRAWN', 'NO_MANDATE', 'INCOMPLETE', 'EXPIRED')),
    closed_at        timestamptz,
    required_kinds   text[]      not null default '{}',
    dossier_rounds   integer     not null default 0
);
create index request_document on signing.request (document_id);

create table signing.step (
    signing_id       text    not null references signing.request (signing_id),
    number           integer not null check (number > 0),
    role             text    not null,
    deputy_role      text    not null,
    overriding       boolean not null,
    deputy_called_at timestamptz,
    primary key (signing_id, number)
);

-- What counts together: one row for each contract, supplier and need. Taken before values are added up and reserved.
create table signing.subject (
    ref text primary key
);

create table signing.reservation (
    number        bigint      generated always as identity unique,
    signing_id    text        primary key references signing.request (signing_id),
    case_ref      text        not null,
    document_kind text        not null,
    contract_ref  text        not null,
    supplier_ref  text        not null,
    need_ref      text        not null,
    amount_cents  bigint      not null check (amount_cents >= 0),
    reserved_on   date        not null,
    released_at   timestamptz
);
create index reservation_contract on signing.reservation (contract_ref) where released_at is null and contract_ref <> '';
create index reservation_supplier on signing.reservation (supplier_ref) where released_at is null and supplier_ref <> '';
create index reservation_need on signing.reservation (need_ref) where released_at is null and need_ref <> '';

-- Decisions of signers, refusals included, each chained to the one before it, over all cases.
create table signing.signature (
    number          bigint      primary key check (number > 0),
    signing_id      text        not null references signing.request (signing_id),
    step            integer     not null,
    case_ref        text        not null,
    document_id     uuid        not null,
    document_kind   text        not null,
    document_sha256 text        not null,
    amount_cents    bigint      not null,
    official        text        not null,
    role            text        not null,
    on_behalf_of    text        not null,
    mandate_id      uuid        not null references signing.mandate (id),
    decision        text        not null check (decision in ('SIGN', 'SIGN_WITH_RESERVATION', 'REFUSE')),
    reason          text        not null,
    override_motive text        not null,
    signed_at       timestamptz not null,
    previous_hash   text        not null,
    hash            text        not null unique,
    unique (signing_id, step)
);
create index signature_document on signing.signature (document_id);
create trigger signature_change before update or delete on signing.signature
    for each row execute function signing.refuse_change();
create trigger signature_truncate before truncate on signing.signature
    for each statement execute function signing.refuse_change();

-- Head of the chain: one row, taken by each signer in turn. The id tells chains of different databases apart.
create table signing.chain_head (
    only_one boolean primary key default true check (only_one),
    chain_id uuid    not null,
    number   bigint  not null,
    hash     text    not null
);
insert into signing.chain_head (chain_id, number, hash) values (gen_random_uuid(), 0, repeat('0', 64));
