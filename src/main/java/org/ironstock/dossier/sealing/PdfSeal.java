package org.ironstock.dossier.sealing;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.ironstock.shared.DutchCalendar;

/**
 * Adds signatures to PDFs (PAdES, baseline B) with the key of the organisation, each as an incremental revision: what was
 * there before stays as it was, byte for byte.
 */
public class PdfSeal {

    /** Room in the file for the signature itself, beside the certificates that go into it. */
    private static final int ROOM = 3_000;

    private final OrganisationKey key;
    private final PAdESService service;
    private final CertificateToken certificate;
    private final List<CertificateToken> chain;
    private final int room;

    PdfSeal(OrganisationKey key) {
        this.key = key;
        this.service = new PAdESService(offline());
        this.chain = key.certificates().stream().map(CertificateToken::new).toList();
        this.certificate = chain.get(0);
        this.room = ROOM
                + chain.stream().mapToInt(token -> token.getEncoded().length).sum();
    }

    /** The seal of the organisation on a new document; later signatures are welcome, other changes are not. */
    public byte[] seal(byte[] pdf, String reason, Instant at) {
        PAdESSignatureParameters parameters = parameters(reason, at);
        parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        return signed(pdf, parameters);
    }

    /**
     * One more signature on a document.
     *
     * @param signer name of who signed
     * @param reason in which role, on whose behalf and to what end, in Dutch
     */
    public byte[] sign(byte[] pdf, String signer, String reason, Instant at) {
        PAdESSignatureParameters parameters = parameters(reason, at);
        parameters.setSignerName(signer);
        return signed(pdf, parameters);
    }

    private PAdESSignatureParameters parameters(String reason, Instant at) {
        key.requireValid(at);
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(certificate);
        parameters.setCertificateChain(chain);
        parameters.setContentSize(room);
        parameters.setReason(reason);
        parameters.setLocation("Den Haag");
        parameters.setAppName("IJzeren Voorraad");
        parameters.setSigningTimeZone(TimeZone.getTimeZone(DutchCalendar.ZONE));
        parameters.bLevel().setSigningDate(Date.from(at));
        return parameters;
    }

    private byte[] signed(byte[] pdf, PAdESSignatureParameters parameters) {
        DSSDocument document = new InMemoryDocument(pdf);
        ToBeSigned toBeSigned = service.getDataToSign(document, parameters);
        SignatureValue value = new SignatureValue(
                key.rsa() ? SignatureAlgorithm.RSA_SHA256 : SignatureAlgorithm.ECDSA_SHA256,
                key.sign(toBeSigned.getBytes()));
        byte[] signed = DSSUtils.toByteArray(service.signDocument(document, parameters, value));
        if (Arrays.mismatch(signed, pdf) != pdf.length) {
            throw new IllegalStateException("The signature did not leave the bytes before it intact");
        }
        return signed;
    }

    /** Looks nothing up anywhere: no issuers, no revocation lists. */
    static CommonCertificateVerifier offline() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setAIASource(null);
        verifier.setCrlSource(null);
        verifier.setOcspSource(null);
        return verifier;
    }
}
