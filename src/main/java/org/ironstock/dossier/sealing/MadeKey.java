package org.ironstock.dossier.sealing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key with a certificate that it signed itself; for a demonstration only. */
final class MadeKey {

    private static final String ALIAS = "seal";

    /** Wide enough for every day to which a demonstration or a test moves its clock. */
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");

    private static final Instant TO = Instant.parse("2049-12-31T23:59:59Z");

    private static final X500Name OWNER =
            new X500Name("C=NL,O=IJzeren Voorraad (demo),CN=Zegel van het demonstratiesysteem");

    private MadeKey() {}

    static KeyStore keyStore(String password) throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, pair.getPrivate(), password.toCharArray(), new Certificate[] {certificate(pair)});
        return store;
    }

    private static X509Certificate certificate(KeyPair pair) throws GeneralSecurityException, IOException {
        try {
            JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                    OWNER,
                    new BigInteger(120, new SecureRandom()).setBit(100),
                    Date.from(FROM),
                    Date.from(TO),
                    OWNER,
                    pair.getPublic());
            certificate.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            certificate.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        } catch (OperatorCreationException unusable) {
            throw new GeneralSecurityException("The made key cannot sign its own certificate", unusable);
        }
    }
}
