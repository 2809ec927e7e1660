package org.ironstock.tender.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.domain.Bid;
import org.ironstock.tender.domain.BidPart;
import org.ironstock.tender.domain.BidReceipt;
import org.ironstock.tender.domain.BidState;
import org.ironstock.tender.domain.BidVault;
import org.ironstock.tender.domain.EnvelopeKind;
import org.ironstock.tender.domain.LateBid;
import org.ironstock.tender.persistence.BidRows;
import org.ironstock.tender.persistence.SelectionRows;
import org.ironstock.tender.persistence.VaultRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes bids from confirmed suppliers. Whether a bid is in time is decided by the moment its last byte arrived, while
 * the row of the vault is locked against closing.
 */
@Service
public class BidReception {

    private static final Logger LOG = LoggerFactory.getLogger(BidReception.class);

    private static final int SALT_BYTES = 32;
    private static final String NUMBER_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final Suppliers suppliers;
    private final VaultRows vaults;
    private final BidRows bids;
    private final SelectionRows invitations;
    private final EnvelopeSealing sealing;
    private final BidSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    BidReception(
            Suppliers suppliers,
            VaultRows vaults,
            BidRows bids,
            SelectionRows invitations,
            EnvelopeSealing sealing,
            BidSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.suppliers = suppliers;
        this.vaults = vaults;
        this.bids = bids;
        this.invitations = invitations;
        this.sealing = sealing;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Seals what arrives and keeps it; the party's earlier bid is replaced.
     *
     * @throws Problem 403 when the supplier may not bid or was not invited, 404 when the tender takes no bids, 413 and 422 with findings
     *     when parts are wrong, 422 {@code too-late} after closing
     */
    public BidReceipt receive(String tenderId, String supplierId, BidPart.Arriving parts) throws IOException {
        requireConfirmed(supplierId);
        requireInvited(tenderId, supplierId);
        BidVault vault = getVault(tenderId);
        requireInTime(vault, supplierId, clock.instant());
        UUID bidId = UUID.randomUUID();
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        List<EnvelopeSealing.Sealed> sealed = new ArrayList<>();
        try {
            List<Finding> findings = sealAll(tenderId, bidId, salt, parts, sealed);
            Instant receivedAt = clock.instant();
            requireInTime(vault, supplierId, receivedAt);
            requireComplete(sealed, findings);
            Bid bid = new Bid(
                    bidId,
                    tenderId,
                    supplierId,
                    receiptNumber(),
                    BidState.SUBMITTED,
                    receivedAt,
                    sealed.stream().map(EnvelopeSealing.Sealed::envelope).toList());
            return store(bid, salt, sealed);
        } finally {
            sealed.forEach(EnvelopeSealing.Sealed::discard);
        }
    }

    /**
     * Takes the party's bid back.
     *
     * @throws Problem 404 when the party has none, 422 {@code too-late} after closing
     */
    public void withdraw(String tenderId, String supplierId) {
        Instant now = clock.instant();
        Boolean inTime = transaction.execute(status -> {
            BidVault vault = vaults.findLockedForBid(tenderId).orElseThrow(BidReception::noBids);
            bids.lockParty(tenderId, supplierId);
            if (!vault.takes(now)) {
                return false;
            }
            if (!bids.end(tenderId, supplierId, BidState.WITHDRAWN, now)) {
                throw new Problem(
                        HttpStatus.NOT_FOUND, "bid-unknown", "There is no bid of yours in tender " + tenderId + ".");
            }
            return true;
        });
        if (!Boolean.TRUE.equals(inTime)) {
            throw tooLate(getVault(tenderId));
        }
        LOG.info("A bid was withdrawn from {}", tenderId);
    }

    /** Receipts of one party, oldest first, without salt. */
    public List<BidReceipt> receipts(String tenderId, String supplierId) {
        BidVault vault = getVault(tenderId);
        return bids.ofParty(tenderId, supplierId).stream()
                .map(bid -> new BidReceipt(bid, "", vault.closingAt()))
                .toList();
    }

    private BidReceipt store(Bid bid, byte[] salt, List<EnvelopeSealing.Sealed> sealed) {
        Optional<BidReceipt> receipt = transaction.execute(status -> {
            BidVault vault = vaults.findLockedForBid(bid.tenderId()).orElseThrow(BidReception::noBids);
            if (!vault.takes(bid.receivedAt())) {
                return Optional.empty();
            }
            bids.lockParty(bid.tenderId(), bid.supplierId());
            bids.end(bid.tenderId(), bid.supplierId(), BidState.REPLACED, bid.receivedAt());
            bids.insert(bid);
            sealed.forEach(this::storeCiphertext);
            return Optional.of(new BidReceipt(bid, HexFormat.of().formatHex(salt), vault.closingAt()));
        });
        return receipt.orElseThrow(() -> late(getVault(bid.tenderId()), bid.supplierId(), bid.receivedAt()));
    }

    private void storeCiphertext(EnvelopeSealing.Sealed sealed) {
        try (InputStream ciphertext = Files.newInputStream(sealed.ciphertext())) {
            bids.insertCiphertext(sealed.envelope().id(), ciphertext);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private List<Finding> sealAll(
            String tenderId, UUID bidId, byte[] salt, BidPart.Arriving parts, List<EnvelopeSealing.Sealed> sealed)
            throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Optional<BidPart> next = parts.next(); next.isPresent(); next = parts.next()) {
            BidPart part = next.get();
            Optional<EnvelopeKind> kind = BidParts.kindOf(part, sealed, findings);
            if (kind.isEmpty()) {
                part.content().transferTo(java.io.OutputStream.nullOutputStream());
                continue;
            }
            int position = 1 + BidParts.count(sealed, kind.get());
            sealed.add(sealing.seal(
                    new EnvelopeSealing.Place(tenderId, bidId, kind.get(), position, part.mediaType()),
                    salt,
                    part.content(),
                    settings.limit(kind.get())));
        }
        return findings;
    }

    private void requireComplete(List<EnvelopeSealing.Sealed> sealed, List<Finding> findings) {
        findings.addAll(BidParts.check(sealed, settings));
        if (sealed.stream().anyMatch(EnvelopeSealing.Sealed::tooLarge)) {
            throw new Problem(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "bid-too-large",
                    "A part of the bid is larger than allowed.",
                    findings);
        }
        if (!findings.isEmpty()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "bid-incomplete",
                    "The bid was not taken; see findings.",
                    findings);
        }
    }

    private void requireConfirmed(String supplierId) {
        if (suppliers.find(supplierId).filter(Supplier::mayBid).isEmpty()) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "supplier-not-confirmed",
                    "A supplier may bid after CIBG has confirmed its registration.",
                    List.of(Finding.of(
                            "SUPPLIER_NOT_CONFIRMED",
                            "supplier",
                            "Uw registratie is nog niet bevestigd door CIBG; een inschrijving kan daarna.")));
        }
    }

    private void requireInvited(String tenderId, String supplierId) {
        if (!invitations.mayBid(tenderId, supplierId)) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "not-invited",
                    "Only invited parties may bid in this tender.",
                    List.of(Finding.of(
                            "NOT_INVITED",
                            "supplier",
                            "Voor deze aanbesteding mogen alleen uitgenodigde partijen inschrijven.",
                            "art. 1.14 en 2.27 Aw 2012")));
        }
    }

    private void requireInTime(BidVault vault, String supplierId, Instant receivedAt) {
        if (!vault.takes(receivedAt)) {
            throw late(vault, supplierId, receivedAt);
        }
    }

    /** Logs who came too late, for the minutes of the opening, and answers so. */
    private Problem late(BidVault vault, String supplierId, Instant receivedAt) {
        bids.insertLate(new LateBid(vault.tenderId(), supplierId, receivedAt));
        LOG.info("A bid for {} came too late, at {}", vault.tenderId(), receivedAt);
        return tooLate(vault);
    }

    private static Problem tooLate(BidVault vault) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "too-late",
                "Bids for " + vault.tenderId() + " were taken until " + vault.closingAt() + ".",
                List.of(Finding.of(
                        "TOO_LATE",
                        "receivedAt",
                        "De termijn voor inschrijving is verstreken; de inschrijving is niet aangenomen.",
                        "art. 2.53 Aw 2012")));
    }

    private BidVault getVault(String tenderId) {
        return vaults.find(tenderId).orElseThrow(BidReception::noBids);
    }

    private static Problem noBids() {
        return new Problem(HttpStatus.NOT_FOUND, "tender-unknown", "There is no tender of this name that takes bids.");
    }

    /** Random, because a number that counts would tell how many others bid. */
    private String receiptNumber() {
        StringBuilder number = new StringBuilder("ONT");
        for (int place = 0; place < 12; place++) {
            number.append(place % 4 == 0 ? "-" : "")
                    .append(NUMBER_ALPHABET.charAt(random.nextInt(NUMBER_ALPHABET.length())));
        }
        return number.toString();
    }
}
