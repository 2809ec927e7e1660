package org.ironstock.platform;

import java.util.Optional;

/** Checks the Basic credentials of callers that are no officials; one bean per audience, owned by its module. */
public interface CredentialSource {

    /** The audience whose addresses this source guards: {@code CLIENT} or {@code SUPPLIER}. */
    AccessRule.Audience audience();

    /**
     * The reference of the caller, e.g. a client id or supplier id.
     *
     * @return empty when name or secret is wrong, or the credential was withdrawn
     */
    Optional<String> authenticate(String name, String secret);
}
