/**
 * Product list of the iron stock: specification, norm and edition, price range.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "platform", "signing", "dossier"})
@org.jspecify.annotations.NullMarked
package org.ironstock.product;
