package org.ironstock.supplier.application;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.CredentialSource;
import org.ironstock.supplier.persistence.SupplierRows;
import org.springframework.stereotype.Component;

/** Basic sign-in of suppliers: the supplier id with the secret that registration gave. */
@Component
class SupplierCredentials implements CredentialSource {

    private static final Pattern SUPPLIER_ID = Pattern.compile("SUP-\\d{4,9}");
    private static final int LONGEST_SECRET = 64;

    private final SupplierRows rows;
    private final SupplierSecrets secrets;

    SupplierCredentials(SupplierRows rows, SupplierSecrets secrets) {
        this.rows = rows;
        this.secrets = secrets;
    }

    @Override
    public AccessRule.Audience audience() {
        return AccessRule.Audience.SUPPLIER;
    }

    @Override
    public Optional<String> authenticate(String name, String secret) {
        if (!SUPPLIER_ID.matcher(name).matches() || secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        return rows.findSecret(name)
                .filter(stored -> secrets.matches(name, secret, stored))
                .map(stored -> name);
    }
}
