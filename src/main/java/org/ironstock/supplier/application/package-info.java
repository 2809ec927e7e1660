/** The register of suppliers in use: registration, confirmation, credentials. */
@org.jspecify.annotations.NullMarked
package org.ironstock.supplier.application;
