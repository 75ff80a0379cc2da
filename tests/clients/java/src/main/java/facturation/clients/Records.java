package facturation.clients;

import java.util.Date;
import java.util.List;

/** The classes of the original, with the types and names its clients have. Fields are public instead of having Lombok's accessors. */
final class Records {
  private Records() {}

  /** Ids are texts here; the original's `Long` still reads the demo rows, as {@link OldCustomer} shows. */
  public static class Customer {
    public String id;
    public String name;
    public String email;

    static Customer of(String name, String email) {
      Customer customer = new Customer();
      customer.name = name;
      customer.email = email;
      return customer;
    }
  }

  public static class OldCustomer {
    public Long id;
    public String name;
    public String email;
  }

  public static class Product {
    public String id;
    public String name;
    public double price;
    public double quantity;

    static Product of(String name, double price, double quantity) {
      Product product = new Product();
      product.name = name;
      product.price = price;
      product.quantity = quantity;
      return product;
    }
  }

  public static class ProductItem {
    public String id;
    public String productID;
    public double price;
    public double quantity;
    public Bill bill;
    public Product product;
  }

  public static class Bill {
    public String id;
    public Date billingDate;
    public List<ProductItem> productItems;
    public String customerID;
    public Customer customer;
  }

  /** As clients of the HTTP route write it. */
  public static class Facture {
    public String id;
    public String nomClient;
    public double montant;
    public Object date;
    public String customerID;
  }

  /** As the original's simulator writes it to the topic. */
  public static class SimulatedFacture {
    public Long id;
    public String nomClient;
    public double mantant;
  }
}
